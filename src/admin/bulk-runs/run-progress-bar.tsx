import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import type { RunProgress } from '@/domain/bulk-runs/run-progress'

import { progressWords } from './run-words'

/** How far a run is. */
export function RunProgressBar({ kind, progress }: { kind: RunKind; progress: RunProgress }) {
  const { queued, total } = progress
  return (
    <div className="br-bulk__progress" role="status">
      <progress aria-label="Progress" max={total} value={total - queued} />
      <p>{progressWords(kind, progress)}</p>
    </div>
  )
}
