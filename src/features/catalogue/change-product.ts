import { isDeepStrictEqual } from 'node:util'

import type { Payload } from 'payload'

import { sqlOfContext } from '@/platform/database/transaction'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { withoutRequiredVersion } from '@/platform/required-version'

import { lockProducts } from './check-options'

type Row = Readonly<Record<string, unknown>>

/** Not written by those who change a product. */
const BOOKKEEPING = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'createdBy',
  'updatedBy',
])

/** The fields with what a product says, as its collection declares them. */
const contentFields = ({ collections }: Payload): string[] =>
  collections.products.config.flattenedFields
    .filter(({ name, type }) => type !== 'join' && !BOOKKEEPING.has(name))
    .map(({ name }) => name)

const WAITS = `
  select 1 from _products_v v join products p on p.id = v.parent_id
  where p.id = $1 and p._status = 'published' and p.deleted_at is null and v.latest and v.version__status = 'draft'`

const contentOf = (document: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, document[name]]))

/** Rows of a version have ids of their own, and what is empty is null or not there. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, part]) => key !== 'id' && (part ?? null) !== null)
  return Object.fromEntries(entries.map(([key, part]) => [key, plain(part)]))
}

const isSame = (a: unknown, b: unknown) => isDeepStrictEqual(plain(a ?? null), plain(b ?? null))

/** A published product, and the newer draft of it; null for a product of which none waits. */
async function findWaiting({ payload, req }: TransactionContext, id: string) {
  const names = contentFields(payload)
  const find = (draft: boolean) =>
    payload.findByID({
      ...{ collection: 'products', id, draft, depth: 0, req },
      // Who may change it, is asked by the update.
      overrideAccess: true,
      disableErrors: true,
    })
  const [published, draft] = [await find(false), await find(true)]
  return published && draft
    ? { published: contentOf({ ...published }, names), draft: contentOf({ ...draft }, names) }
    : null
}

/** The draft after a change: what was edited in it stays, everything else is as it is now. */
function draftAfter({ published, draft }: { published: Row; draft: Row }, now: Row): Row {
  return Object.fromEntries(
    Object.keys(draft).map((name) => [name, isSame(draft[name], published[name]) ? now[name] : draft[name]]),
  )
}

/** Whether a newer draft of a published product waits to be published. */
export async function hasWaitingDraft(ctx: TransactionContext, id: string): Promise<boolean> {
  return (await (await sqlOfContext(ctx)).query(WAITS, [id])).length > 0
}

/**
 * Changes fields of a product as it is shown: what is not named stays as that has it, also when a newer draft of what is
 * published waits. The draft is not published by it: it goes on waiting, with what was edited in it. `data` has a product's
 * fields, or `deletedAt`; the caller is the user of the request.
 * @throws what the update of a product throws.
 */
export async function changeProduct(ctx: TransactionContext, id: string, data: Row): Promise<void> {
  const { payload, req } = ctx
  const save = (change: Row, options: object = {}) =>
    payload.update({
      ...{ collection: 'products', id, data: change, depth: 0 },
      overrideAccess: false,
      ...{ req, ...options },
    })
  await lockProducts(ctx, [id])
  const waiting = (await hasWaitingDraft(ctx, id)) ? await findWaiting(ctx, id) : null
  if (!waiting) {
    await save(data)
    return
  }
  const now = { ...waiting.published, ...data }
  await save({ _status: 'published', ...now })
  const draft = draftAfter(waiting, now)
  const isDone = 'deletedAt' in data || Object.keys(draft).every((name) => isSame(draft[name], now[name]))
  if (!isDone) await save(draft, { draft: true, req: withoutRequiredVersion(req) })
}
