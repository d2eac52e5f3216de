import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { countedFor, RUN_KINDS, RUN_SUBJECTS } from '@/domain/bulk-runs/run-kinds'
import type { RunProgress } from '@/domain/bulk-runs/run-progress'
import { isAtWork } from '@/domain/bulk-runs/run-progress'

/** The page of a document of a run. */
export function documentPath(kind: RunKind, id: string): string {
  return `/admin/collections/${RUN_KINDS[kind].subject}/${id}`
}

const withCapital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** `Order`, `Variants`: what the documents of a run are called where a text begins. */
export function subjectWords(kind: RunKind): { one: string; many: string } {
  const { many, one } = RUN_SUBJECTS[RUN_KINDS[kind].subject]
  return { one: withCapital(one), many: withCapital(many) }
}

/** How far a run is, or what came of it, in one sentence for each fact. */
export function progressWords(kind: RunKind, progress: RunProgress): string {
  const { done, refused, cancelled, queued, status, total } = progress
  const counted = (count: number) => countedFor(kind, count)
  const parts = [
    `${RUN_KINDS[kind].done}: ${counted(done)}.`,
    refused > 0 ? `Refused: ${counted(refused)}.` : '',
    cancelled > 0 ? `Not done, because the rest was cancelled: ${counted(cancelled)}.` : '',
  ]
  const said = parts.filter((part) => part !== '').join(' ')
  if (status === 'queued') return `Waits for the worker: ${counted(total)}.`
  const isUnfinished = isAtWork(progress) || status === 'failed'
  return isUnfinished ? `${said} Not begun: ${counted(queued)}.` : said
}
