import type { DocumentOfRun, ItemInput } from '@/domain/bulk-runs/run-document'
import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { factsOfKind, RUN_SUBJECTS, titleOfRun } from '@/domain/bulk-runs/run-kinds'
import { hasEnded } from '@/domain/bulk-runs/run-progress'
import { changesBetween } from '@/domain/audit'
import { DomainError, invalidField } from '@/domain/errors'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { parseInput } from '@/platform/parse-input'
import { enqueue } from '@/platform/queue'

import { RUN_JOB } from './failed-runs'
import type { RunInputs, StartInput } from './run-input'
import { assertMayRun } from './run-access'
import { RUN_DOCUMENTS } from './run-documents'
import type { StoredRun } from './stored-run'
import { lockRun } from './stored-run'

interface NewRun {
  id: string
  kind: RunKind
  settings: object
  undoesId?: string
  retriesId?: string
}

const INSERT_RUN = `
  insert into bulk_runs (id, title, kind, status, settings, total, undoes_id, retries_id, created_by_id, updated_by_id)
  values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $8)
  on conflict (id) do nothing returning id`

const AUTHOR = `select created_by_id as "authorId" from bulk_runs where id = $1`

const titlesIn = (kind: RunKind) => {
  const { table, title } = RUN_DOCUMENTS[factsOfKind(kind).subject]
  return `select d.id, ${title} as title from ${table} d where d.id = any($1::uuid[])`
}

const INSERT_ITEMS = `
  insert into bulk_run_items (run_id, position, document_id, input)
  select $1, i.position, i."documentId", i.input
  from jsonb_to_recordset($2::jsonb) as i(position int, "documentId" uuid, input jsonb)`

const COPY_ITEMS = {
  /** What was refused, with what was said of it. */
  retry: `
    insert into bulk_run_items (run_id, position, document_id, input)
    select $1, row_number() over (order by position), document_id, input
    from bulk_run_items where run_id = $2 and state = 'refused'`,
  /** What was done, with what was recorded of it. */
  undo: `
    insert into bulk_run_items (run_id, position, document_id, input)
    select $1, row_number() over (order by position), document_id, result
    from bulk_run_items where run_id = $2 and state = 'done'`,
} as const

const COUNT = `select count(*)::int as count from bulk_run_items where run_id = $1 and state = $2`

/**
 * Starts a run: the worker does the rest. The same id again, of the same person, starts nothing and answers alike.
 * @throws DomainError `FORBIDDEN`, `VALIDATION_ERROR`, `NOT_FOUND` when none of the documents exists, `CONFLICT` when the id is
 * that of another run.
 */
export async function startRun(ctx: Context, input: StartInput, inputs: RunInputs): Promise<{ id: string }> {
  assertMayRun(ctx, input.kind)
  const { id, kind, settings } = input
  // Parsed for its errors: it is stored as it was given.
  parseInput(inputs[kind].settings, settings)
  return withTransaction(ctx, async (sql) => {
    await insertWithItems(ctx, sql, { id, kind, settings, items: await itemsOf(sql, input, inputs) })
    return { id }
  })
}

/** A run whose documents are known, some of which it makes. */
export interface PreparedRun extends NewRun {
  items: readonly DocumentOfRun[]
}

/**
 * Starts a run on documents that the caller has put together, such as those of a file. The same id again, of the same person,
 * starts nothing and answers alike.
 * @throws DomainError `FORBIDDEN`, `CONFLICT` when the id is that of another run, or nothing is to be done.
 */
export async function startPreparedRun(ctx: Context, run: PreparedRun): Promise<{ id: string }> {
  assertMayRun(ctx, run.kind)
  if (run.items.length === 0) throw new DomainError('CONFLICT', 'There is nothing to do.')
  return withTransaction(ctx, async (sql) => {
    await insertWithItems(ctx, sql, run)
    return { id: run.id }
  })
}

/** Items that one statement inserts: those of a file hold its texts. */
const ITEMS_AT_ONCE = 1000

async function insertWithItems(ctx: Context, sql: Sql, { items, ...run }: PreparedRun): Promise<void> {
  if (!(await insertRun(ctx, sql, { run, total: items.length }))) return
  const rows = items.map((item, index) => ({ ...item, position: index + 1 }))
  for (let at = 0; at < rows.length; at += ITEMS_AT_ONCE)
    await sql.query(INSERT_ITEMS, [run.id, JSON.stringify(rows.slice(at, at + ITEMS_AT_ONCE))])
}

/**
 * Starts a run that tries again what another was refused.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` while the other still works, or was refused nothing.
 */
export async function retryRefused(
  ctx: Context,
  runId: string,
  { id }: { id: string },
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const former = await lockEnded(ctx, sql, runId)
    assertMayRun(ctx, former.kind)
    const run = { id, kind: former.kind, settings: former.settings, retriesId: runId }
    await startCopy(ctx, sql, { run, from: former, copies: 'retry' })
    return { id }
  })
}

/**
 * Starts a run that takes back what another did, by the inverse of its kind.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `VALIDATION_ERROR`, `CONFLICT` while the other still works, did nothing, or is of a
 * kind that cannot be taken back.
 */
export async function undoRun(
  ctx: Context,
  runId: string,
  { id, settings: given, inputs }: { id: string; settings: object; inputs: RunInputs },
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const former = await lockEnded(ctx, sql, runId)
    const kind = factsOfKind(former.kind).inverse
    if (kind === null) throw new DomainError('CONFLICT', 'This cannot be undone.')
    assertMayRun(ctx, kind)
    parseInput(inputs[kind].settings, given)
    const run = { id, kind, settings: given, undoesId: runId }
    await startCopy(ctx, sql, { run, from: former, copies: 'undo' })
    return { id }
  })
}

/** The documents that exist, in the order of the selection, with what the list says of each. */
async function itemsOf(sql: Sql, input: StartInput, inputs: RunInputs): Promise<DocumentOfRun[]> {
  const { kind, list = '' } = input
  const ids = [...new Set(input.ids)]
  const rows = await sql.query<{ id: string; title: string }>(titlesIn(kind), [ids])
  if (rows.length === 0)
    throw new DomainError(
      'NOT_FOUND',
      `None of these ${RUN_SUBJECTS[factsOfKind(kind).subject].many} exists.`,
    )
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  const { items, problems } = inputs[kind].matchList?.(list, titles) ?? {
    items: new Map<string, ItemInput>(),
    problems: [],
  }
  const [first] = problems
  if (first !== undefined) throw invalidField('list', first)
  return ids
    .filter((id) => titles.has(id))
    .map((documentId) => ({ documentId, input: items.get(documentId) ?? {} }))
}

/** False for a run that is there already, as the same person has started it. */
async function insertRun(
  ctx: Context,
  sql: Sql,
  { run, total }: { run: NewRun; total: number },
): Promise<boolean> {
  const { id, kind, settings, undoesId = null, retriesId = null } = run
  const title = titleOfRun(kind, total)
  const author = ctx.actor.id
  const values = [id, title, kind, JSON.stringify(settings), total, undoesId, retriesId, author]
  const inserted = await sql.query(INSERT_RUN, values)
  if (inserted.length === 0) {
    const [known] = await sql.query<{ authorId: string | null }>(AUTHOR, [id])
    if (known?.authorId === author) return false
    throw new DomainError('CONFLICT', 'This id is that of another run.')
  }
  const document = { collection: 'bulk-runs', id, title }
  const changes = changesBetween(null, { kind, total, undoes: undoesId, retries: retriesId })
  await recordAudit(ctx, sql, [{ document, action: 'create', changes }])
  await enqueue(sql, RUN_JOB, { runId: id })
  return true
}

async function startCopy(
  ctx: Context,
  sql: Sql,
  { run, from, copies }: { run: NewRun; from: StoredRun; copies: keyof typeof COPY_ITEMS },
): Promise<void> {
  const state = copies === 'retry' ? 'refused' : 'done'
  const [row] = await sql.query<{ count: number }>(COUNT, [from.id, state])
  const total = row?.count ?? 0
  if (total === 0) throw new DomainError('CONFLICT', `Nothing of it was ${state}.`)
  if (await insertRun(ctx, sql, { run, total })) await sql.query(COPY_ITEMS[copies], [run.id, from.id])
}

async function lockEnded(ctx: Context, sql: Sql, runId: string): Promise<StoredRun> {
  const run = await lockRun(ctx, sql, runId)
  if (!hasEnded(run)) {
    throw new DomainError('CONFLICT', 'The run has not come to its end: wait for it, or cancel the rest.')
  }
  return run
}
