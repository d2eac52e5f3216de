import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { isAtWork } from '@/domain/bulk-runs/run-progress'

import { useWords } from '../languages/use-words'
import { RunProgressBar } from './run-progress-bar'
import { subjectWords } from './run-words'
import { useProgress } from './use-progress'

/** How far a run is that a dialog has started, with the way to its page. */
export function RunStarted({ kind, runId }: { kind: RunKind; runId: string }) {
  const words = useWords()
  const { t } = words
  const progress = useProgress(runId)
  const isOver = progress !== null && !isAtWork(progress)
  return (
    <>
      {progress ? (
        <RunProgressBar kind={kind} progress={progress} words={words} />
      ) : (
        <p role="status">{t('Started…')}</p>
      )}
      <p>
        {!isOver && `${t('It goes on when you close this.')} `}
        <a href={`/admin/collections/bulk-runs/${runId}`}>
          {isOver ? t(subjectWords(kind).whatBecame) : t('Open the run')}
        </a>
      </p>
    </>
  )
}
