import type { ErrorCode } from '@/domain/errors'
import { DomainError, HTTP_STATUS } from '@/domain/errors'
import { apart } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { isLastingCode } from '@/platform/idempotency/answer'
import { idempotencyKeyOf } from '@/platform/idempotency/idempotency-key'

import type { Call } from '../call'
import type { Router } from '../router'
import type { Bulk, BulkResult, Operation } from './bulk-schema'
import type { Runner } from './perform'
import { answerOperation, nameOf, resultOf } from './perform'
import { twoAtOnce } from './two-at-once'

/** No operation begins later. A transaction that waits idly is ended by the database after 30 seconds. */
const TOTAL_MS = 25_000
/** No operation begins after so many characters of answers. */
const MAX_ANSWER_CHARACTERS = 16 * 1024 * 1024
/** The results of operations on their way, and what is left of time and room for them. */
interface Progress {
  results: BulkResult[]
  endsAtMs: number
  characters: number
}

const isExhausted = ({ endsAtMs, characters }: Progress) =>
  performance.now() >= endsAtMs || characters >= MAX_ANSWER_CHARACTERS

async function runOne(runner: Runner, progress: Progress, operation: Operation): Promise<BulkResult> {
  const index = progress.results.length
  const response = await answerOperation(runner, operation, index)
  const { result, size } = await resultOf(operation, index, response)
  progress.results.push(result)
  progress.characters += size
  return result
}

const notRun = (outcome: BulkResult['outcome']) => ({ outcome, status: null, headers: {}, body: null })

/** Results of the operations from `from` on, which were not begun. */
function rest(operations: readonly Operation[], from: number): BulkResult[] {
  return operations
    .slice(from)
    .map((operation, index) => ({ ...nameOf(operation, from + index), ...notRun('not_run') }))
}

function tookTooLong(): DomainError {
  return new DomainError(
    'SERVICE_UNAVAILABLE',
    'There was no time, or no room in the answer, for all operations: send fewer at once. With an Idempotency-Key, send the same request again: what is done is not done again.',
  )
}

/** Runs operations one after another, each in a transaction of its own. */
async function runEach(runner: Runner, { operations }: Bulk, progress: Progress): Promise<BulkResult[]> {
  for (const operation of operations) {
    if (isExhausted(progress)) break
    await runOne(runner, progress, operation)
  }
  const done = progress.results.length
  // Without an answer that can be replayed, each operation says for itself whether it was done.
  if (done < operations.length && runner.key !== null) throw tookTooLong()
  return [...progress.results, ...rest(operations, done)]
}

/** The refusal of all operations because of one; what a retry may get past keeps its code. */
function undone({ operations }: Bulk, results: readonly BulkResult[], failed: BulkResult): DomainError {
  const error = failed.body?.['error'] as { code: ErrorCode } | undefined
  const code = error?.code ?? 'INTERNAL_ERROR'
  const message = `Operation ${String(failed.index)} failed (${code}): nothing was written.`
  if (!isLastingCode(code)) return new DomainError(code, message)
  const before = results
    .filter((result) => result !== failed)
    .map(({ index, id }) => ({ ...(id === undefined ? {} : { id }), index, ...notRun('rolled_back') }))
  return new DomainError('CONFLICT', message, {
    results: [...before, failed, ...rest(operations, results.length)],
  })
}

/** Runs all operations in one transaction. @throws DomainError when one fails: nothing is written then. */
async function runTogether(runner: Runner, bulk: Bulk, progress: Progress): Promise<BulkResult[]> {
  for (const operation of bulk.operations) {
    if (isExhausted(progress)) throw tookTooLong()
    const result = await runOne(runner, progress, operation)
    if (result.outcome === 'failed') throw undone(bulk, progress.results, result)
  }
  return progress.results
}

/** Each operation would be kept although all were rolled back. @throws DomainError `VALIDATION_ERROR`. */
function refuseOwnKeys({ operations }: Bulk): void {
  const fields = operations.flatMap(({ headers }, index) =>
    headers?.['Idempotency-Key'] === undefined
      ? []
      : [
          {
            path: `operations.${String(index)}.headers.Idempotency-Key`,
            message: 'What is done together has one key: that of the whole request.',
          },
        ],
  )
  if (fields.length > 0) throw new DomainError('VALIDATION_ERROR', 'The input is not valid.', { fields })
}

async function run(router: Router, call: Call, bulk: Bulk): Promise<BulkResult[]> {
  const { principal, engine } = call
  const progress = { results: [], endsAtMs: performance.now() + TOTAL_MS, characters: 0 }
  if (bulk.atomic === true) {
    refuseOwnKeys(bulk)
    return withPayloadTransaction(call.ctx, async (ctx) => {
      const inside = { principal, ctx, engine: await engine.within(ctx) }
      return runTogether({ router, inside, key: null }, bulk, progress)
    })
  }
  const ctx = apart(call.ctx)
  const inside = { principal, ctx, engine: await engine.within(ctx) }
  const key = idempotencyKeyOf(call.request.headers)
  return runEach({ router, inside, key }, bulk, progress)
}

/**
 * Runs the operations of a request in their order, through the same routes and rules as requests of their own: each for
 * itself, or with `atomic` all in one transaction. With an `Idempotency-Key` of the whole, each is done once.
 * @throws DomainError `SERVICE_UNAVAILABLE`; with `atomic` `CONFLICT` for an operation that failed, with all `results`.
 */
export async function runBulk(router: Router, call: Call, bulk: Bulk): Promise<BulkResult[]> {
  return twoAtOnce(() => run(router, call, bulk))
}

/** Whether an answer of this status is a success. */
export const isSuccess = ({ status }: BulkResult) => status !== null && status < HTTP_STATUS.VALIDATION_ERROR
