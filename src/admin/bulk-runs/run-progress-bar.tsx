import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import type { RunProgress } from '@/domain/bulk-runs/run-progress'
import type { Words } from '@/domain/languages/words'

import { progressWords } from './run-words'

interface Props {
  kind: RunKind
  progress: RunProgress
  words: Words
}

/** How far a run is, on the server and in the browser. */
export function RunProgressBar({ kind, progress, words }: Props) {
  const { queued, total } = progress
  return (
    <div className="br-bulk__progress" role="status">
      <progress aria-label={words.t('Progress')} max={total} value={total - queued} />
      <p>{progressWords(kind, progress, words)}</p>
    </div>
  )
}
