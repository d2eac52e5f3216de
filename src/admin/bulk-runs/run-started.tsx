import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { isAtWork } from '@/domain/bulk-runs/run-progress'

import { RunProgressBar } from './run-progress-bar'
import { subjectWords } from './run-words'
import { useProgress } from './use-progress'

/** How far a run is that a dialog has started, with the way to its page. */
export function RunStarted({ kind, runId }: { kind: RunKind; runId: string }) {
  const progress = useProgress(runId)
  const isOver = progress !== null && !isAtWork(progress)
  return (
    <>
      {progress ? <RunProgressBar kind={kind} progress={progress} /> : <p role="status">Started…</p>}
      <p>
        {!isOver && 'It goes on when you close this. '}
        <a href={`/admin/collections/bulk-runs/${runId}`}>
          {isOver ? `What became of each ${subjectWords(kind).one.toLowerCase()}` : 'Open the run'}
        </a>
      </p>
    </>
  )
}
