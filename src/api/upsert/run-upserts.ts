import { DomainError, invalidField } from '@/domain/errors'
import { nothingWritten, toldFailure } from '@/domain/item-failure'
import { apart } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { isLastingCode } from '@/platform/idempotency/answer'
import { idempotencyKeyOf } from '@/platform/idempotency/idempotency-key'

import type { Call } from '../call'
import type { Row } from '../engine/resource'
import { resolveReferences } from '../identity/body-references'
import { toDomainError } from '../problem'
import { REFERRED_RESOURCES } from '../resources/referred'
import type { Inside, Router } from '../router'
import { despiteRaces } from './despite-races'
import { lockNamed } from './lock-named'
import { below, performStep } from './perform-step'
import type { UpsertKind, UpsertPlan } from './upsert-kind'
import type { Outcome } from './upsert-schema'

/** No item begins later. A transaction that waits idly is ended by the database after 30 seconds. */
const TOTAL_MS = 25_000

/** So many items are compared with what is there at once. */
const CHUNK = 100

/** The body of a request. */
export interface Upserts {
  items: readonly Row[]
  atomic?: boolean | undefined
}

interface Told {
  index: number
  status: Outcome
}

/** Items on their way. */
interface Run<Current, Result> {
  router: Pick<Router, 'perform'>
  kind: UpsertKind<Current, Result>
  /** By their document, to refuse a second item of the same one. */
  taken: Map<string, number>
  endsAtMs: number
}

/** An item and its place in the request. */
interface Placed {
  index: number
  item: Row
}

const isOver = ({ endsAtMs }: { endsAtMs: number }) => performance.now() >= endsAtMs

function tookTooLong(): DomainError {
  return new DomainError(
    'SERVICE_UNAVAILABLE',
    'There was no time for all items: send the same request again, what is done is then unchanged; or send fewer.',
  )
}

function taken<Current, Result>(run: Run<Current, Result>, id: string, index: number): void {
  const earlier = run.taken.get(id)
  if (earlier !== undefined && earlier !== index)
    throw invalidField('external_reference', `Item ${String(earlier)} is about the same document.`)
  run.taken.set(id, index)
}

/** The item with ids in place of references. @throws DomainError `VALIDATION_ERROR`. */
async function resolved<Current, Result>(
  { kind }: Run<Current, Result>,
  { engine, principal }: Inside,
  item: Row,
): Promise<Row> {
  const body = structuredClone(item)
  await resolveReferences(engine, { principal, resources: REFERRED_RESOURCES }, { schema: kind.item, body })
  return body
}

async function perform<Current, Result>(
  run: Run<Current, Result>,
  inside: Inside,
  plan: UpsertPlan<Result>,
): Promise<Row[]> {
  const answers: Row[] = []
  for (const step of plan.steps) answers.push(await performStep(run.router, inside, step))
  return answers
}

/** Does one item with what is there now. */
async function writeItem<Current, Result extends Told>(
  run: Run<Current, Result>,
  inside: Inside,
  { index, item }: Placed,
): Promise<Result> {
  const { kind } = run
  const body = await resolved(run, inside, item)
  const plan = kind.plan(await kind.load(inside, [body]), body)
  if (plan.id !== null) taken(run, plan.id, index)
  const answers = await perform(run, inside, plan)
  const id = plan.id ?? answers[0]?.['id']
  if (typeof id === 'string') taken(run, id, index)
  return { ...plan.result(answers), index }
}

/** A refusal by paths of the whole request; what a retry may get past is none of one item. */
function refusalOf(error: unknown, index: number): DomainError {
  const problem = toDomainError(error)
  if (!isLastingCode(problem.code)) throw error
  return below(`items.${String(index)}.`, problem)
}

function failureOf<Current, Result extends Told>(
  { kind }: Run<Current, Result>,
  { index, item }: Placed,
  refusal: DomainError,
): Result {
  const { index: _, ...error } = toldFailure({ index, error: refusal })
  return { ...kind.unwritten(item, 'failed'), index, error }
}

/** What of some items is there already, by one reading for all of them. */
async function findUnchanged<Current, Result extends Told>(
  run: Run<Current, Result>,
  inside: Inside,
  chunk: readonly Placed[],
): Promise<Map<number, Result>> {
  const known = new Map<number, Result>()
  const current = await run.kind.load(
    inside,
    chunk.map(({ item }) => item),
  )
  for (const { index, item } of chunk) {
    try {
      const plan = run.kind.plan(current, await resolved(run, inside, item))
      if (plan.steps.length > 0 || plan.id === null || run.taken.has(plan.id)) continue
      run.taken.set(plan.id, index)
      known.set(index, { ...plan.result([]), index })
    } catch (error) {
      // It is refused, with its words, where it is to be written.
      if (!isLastingCode(toDomainError(error).code)) throw error
    }
  }
  return known
}

/** Each item in a transaction of its own. */
async function writeApart<Current, Result extends Told>(
  run: Run<Current, Result>,
  outer: Inside,
  placed: Placed,
): Promise<Result> {
  const { ctx, principal, engine } = outer
  const attempt = () =>
    withPayloadTransaction(ctx, async (own) =>
      writeItem(run, { principal, ctx: own, engine: await engine.within(own) }, placed),
    )
  try {
    return await despiteRaces(attempt)
  } catch (error) {
    return failureOf(run, placed, refusalOf(error, placed.index))
  }
}

/** Items that are not begun in time are told as such. */
async function runEach<Current, Result extends Told>(
  run: Run<Current, Result>,
  outer: Inside,
  items: readonly Row[],
): Promise<Result[]> {
  const placed = items.map((item, index) => ({ index, item }))
  const results: Result[] = []
  for (let from = 0; from < placed.length; from += CHUNK) {
    const chunk = placed.slice(from, from + CHUNK)
    const unchanged = isOver(run) ? new Map<number, Result>() : await findUnchanged(run, outer, chunk)
    for (const one of chunk) {
      const { index, item } = one
      const known = unchanged.get(index)
      if (known) results.push(known)
      else if (isOver(run)) results.push({ ...run.kind.unwritten(item, 'not_run'), index })
      else results.push(await writeApart(run, outer, one))
    }
  }
  return results
}

/** All items in one transaction. @throws DomainError `CONFLICT` for the first that cannot be done: nothing is written. */
async function runTogether<Current, Result extends Told>(
  run: Run<Current, Result>,
  inside: Inside,
  items: readonly Row[],
): Promise<Result[]> {
  const results: Result[] = []
  await lockNamed(inside, run.kind.names(items))
  for (const [index, item] of items.entries()) {
    if (isOver(run)) throw tookTooLong()
    const result = await writeItem(run, inside, { index, item }).catch((error: unknown) => {
      throw nothingWritten([{ index, error: refusalOf(error, index) }])
    })
    results.push(result)
  }
  return results
}

/**
 * Creates or updates the documents of a request's items, each by single writes through the router: for itself, or with
 * `atomic` all in one transaction. What is there already is not written.
 * @throws DomainError `SERVICE_UNAVAILABLE` when there is no time for all; with `atomic` `CONFLICT`.
 */
export async function runUpserts<Current, Result extends Told>(
  router: Pick<Router, 'perform'>,
  { call, kind }: { call: Call; kind: UpsertKind<Current, Result> },
  { items, atomic }: Upserts,
): Promise<Result[]> {
  const { principal, engine, ctx } = call
  const endsAtMs = performance.now() + TOTAL_MS
  const start = () => ({ router, kind, taken: new Map<string, number>(), endsAtMs })
  // Inside of a bulk that is all or nothing, this is a part of it.
  const isHeld = ctx.req !== undefined && idempotencyKeyOf(call.request.headers) === null
  if (atomic === true || isHeld) {
    const together = () =>
      withPayloadTransaction(ctx, async (own) =>
        runTogether(start(), { principal, ctx: own, engine: await engine.within(own) }, items),
      )
    // A transaction that is joined is lost with its first error.
    return ctx.req === undefined ? despiteRaces(together) : together()
  }
  const outer = apart(ctx)
  const results = await runEach(start(), { principal, ctx: outer, engine: await engine.within(outer) }, items)
  // An answer that can be replayed is one of all items.
  if (ctx.req !== undefined && results.some(({ status }) => status === 'not_run')) throw tookTooLong()
  return results
}
