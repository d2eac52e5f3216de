import type { RunCounts, RunStatus } from './run-kinds'

/** How far a run is. */
export interface RunProgress extends RunCounts {
  readonly status: RunStatus
  readonly total: number
}

/** Whether the run still works, or waits to. */
export const isAtWork = ({ status }: Pick<RunProgress, 'status'>): boolean =>
  status === 'queued' || status === 'running'

/** Whether it has come to its end: one that has stopped has not. */
export const hasEnded = (run: Pick<RunProgress, 'status'>): boolean =>
  !isAtWork(run) && run.status !== 'failed'
