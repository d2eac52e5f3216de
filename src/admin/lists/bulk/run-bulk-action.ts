import type { BulkAction, BulkOutcome } from '@/domain/bulk'
import { BULK_CHUNK } from '@/domain/bulk'
import type { Words } from '@/domain/languages/words'

import { postAction, refusalText } from '../../ui/post-action'

export interface BulkRun {
  collection: string
  action: BulkAction
  ids: readonly string[]
  filter: object
  values: Readonly<Record<string, unknown>>
}

export interface BulkReport {
  done: readonly string[]
  failed: readonly BulkOutcome[]
  /** Not tried: stopped by the user, or by a refusal of the request as a whole. */
  untried: readonly string[]
  /** Why it ended before the last document. */
  problem?: string
}

interface Progress {
  onProgress: (handled: number) => void
  isStopped: () => boolean
  /** Of who reads why it ended. */
  words: Pick<Words, 't'>
}

function isOutcome(value: unknown): value is BulkOutcome {
  return typeof value === 'object' && value !== null && 'id' in value && 'title' in value
}

function outcomesOf(answer: unknown): BulkOutcome[] {
  const results: unknown =
    typeof answer === 'object' && answer !== null && 'results' in answer ? answer.results : []
  return Array.isArray(results) ? results.filter(isOutcome) : []
}

/** Changes a selection some documents at a time, and says of each what became of it. */
export async function runBulkAction(
  { collection, ids, ...what }: BulkRun,
  { onProgress, isStopped, words }: Progress,
): Promise<BulkReport> {
  const outcomes: BulkOutcome[] = []
  let next = 0
  let problem: string | undefined
  while (next < ids.length && problem === undefined && !isStopped()) {
    const chunk = ids.slice(next, next + BULK_CHUNK)
    const body = {
      action: what.action,
      ids: chunk,
      filter: what.filter,
      ...(what.action === 'edit' ? { values: what.values } : {}),
    }
    const result = await postAction(`/api/${collection}/bulk-actions`, body)
    if (result.ok) {
      outcomes.push(...outcomesOf(result.answer))
      next += chunk.length
      onProgress(next)
    } else {
      problem = [refusalText(result.refusal.message, words), ...result.refusal.problems].join(' ')
    }
  }
  return {
    done: outcomes.filter(({ reason }) => reason === undefined).map(({ id }) => id),
    failed: outcomes.filter(({ reason }) => reason !== undefined),
    untried: ids.slice(next),
    ...(problem === undefined ? {} : { problem }),
  }
}
