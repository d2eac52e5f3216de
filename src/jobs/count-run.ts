import { addToGauge, count, observe } from '@/platform/metrics/record'

/** Counts the run of a job that begins now; the answer is to be called when it has ended. */
export function countRun(queue: string): (outcome: 'done' | 'failed' | 'interrupted') => void {
  const startedMs = performance.now()
  addToGauge('backroom_jobs_active', { queue }, 1)
  return (outcome) => {
    addToGauge('backroom_jobs_active', { queue }, -1)
    count('backroom_jobs_ended_total', { queue, outcome })
    observe('backroom_job_duration_seconds', { queue }, (performance.now() - startedMs) / 1000)
  }
}
