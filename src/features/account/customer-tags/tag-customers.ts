import { z } from 'zod'

import type { Role } from '@/domain/account/roles'
import type { AskedRun, DocumentOfRun } from '@/domain/bulk-runs/run-document'
import { judgeSelection } from '@/domain/bulk-runs/run-document'
import type { RunPreview } from '@/domain/bulk-runs/run-preview'
import { DomainError } from '@/domain/errors'
import type { TagChange } from '@/domain/tags'
import { changedTags, MAX_TAGS, tagKey, untouchedTags } from '@/domain/tags'
import { newestEntry, tagKeysChangedSince } from '@/platform/audit/tag-history'
import type { Context } from '@/platform/context'
import { requestInPerson, withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOf, sqlOfContext } from '@/platform/database/transaction'
import { parseInput } from '@/platform/parse-input'

import { assertCustomer } from '../customers/customer-account'

/** Longer than a tag may be, so that the refusal is that of tags. */
const tags = z.array(z.string().trim().max(200)).max(MAX_TAGS)
const someTags = z.strictObject({ tags: tags.min(1) })

/** What is said once for all customers of a run about their tags. */
export const CUSTOMER_TAG_INPUTS = {
  customer_tag: { settings: someTags },
  customer_untag: { settings: someTags },
  customer_tags_back: { settings: z.strictObject({}) },
} as const

const names = z.array(z.string()).default([])
/** What takes back a change of tags; nothing of it is kept of a person who is erased. */
const backChange = z.object({
  add: names,
  remove: names,
  /** The place of the audit entry of the change; runs of earlier releases have recorded none. */
  entry: z.int().min(0).optional(),
})
type BackChange = z.output<typeof backChange>

interface Customer {
  [column: string]: unknown
  id: string
  name: string
  roles: Role[]
  tags: string[]
  isService: boolean
  isErased: boolean
}

const CUSTOMER = `
  select u.id, coalesce(nullif(u.name, ''), u.email) as name, u.is_service is true as "isService",
    u.erased_at is not null as "isErased",
    array(select r.value::text from users_roles r where r.parent_id = u.id) as roles,
    array(select t.text from users_texts t where t.parent_id = u.id and t.path = 'tags' order by t."order") as tags
  from users u where u.id = any($1::uuid[]) and u.deleted_at is null`

const GONE = 'No such customer.'

/** The tags after a change. @throws DomainError as the change of one customer does. */
function planTags(customer: Customer, change: TagChange): string[] {
  assertCustomer(customer)
  return changedTags(customer.tags, change)
}

/** Tags that are among the first and not among the others. */
const without = (tagsOfOne: readonly string[], others: readonly string[]) => {
  const known = new Set(others.map(tagKey))
  return tagsOfOne.filter((tag) => !known.has(tagKey(tag)))
}

/**
 * Changes the tags of a customer, by the rules of their form. Answers what takes it back. What takes back a change leaves tags alone
 * that were put on or taken off since.
 */
async function changeTags(
  ctx: Context,
  userId: string,
  { entry: since, ...asked }: TagChange & Pick<BackChange, 'entry'>,
): Promise<BackChange> {
  return withPayloadTransaction(ctx, async (inner) => {
    const sql = await sqlOfContext(inner)
    const [customer] = await sql.query<Customer>(`${CUSTOMER} for no key update of u`, [[userId]])
    if (!customer) throw new DomainError('NOT_FOUND', GONE)
    const document = { collection: 'users', id: userId } as const
    const change =
      since === undefined ? asked : untouchedTags(asked, await tagKeysChangedSince(sql, document, since))
    const after = planTags(customer, change)
    const [added, removed] = [without(after, customer.tags), without(customer.tags, after)]
    if (added.length + removed.length > 0)
      await ctx.payload.update({
        ...{ collection: 'users', id: userId, data: { tags: after }, depth: 0 },
        overrideAccess: false,
        req: requestInPerson(inner),
      })
    return { add: removed, remove: added, entry: await newestEntry(sql, document) }
  })
}

/** By kind: what a run about tags does to each customer. */
export const CUSTOMER_TAG_ACTS = {
  customer_tag: (stored: unknown) => {
    const { tags: add } = parseInput(someTags, stored)
    return (ctx: Context, { documentId }: DocumentOfRun) => changeTags(ctx, documentId, { add })
  },
  customer_untag: (stored: unknown) => {
    const { tags: remove } = parseInput(someTags, stored)
    return (ctx: Context, { documentId }: DocumentOfRun) => changeTags(ctx, documentId, { remove })
  },
  customer_tags_back:
    () =>
    (ctx: Context, { documentId, input }: DocumentOfRun) =>
      changeTags(ctx, documentId, backChange.parse(input)),
}

/** What a run about tags would come to. Whether the caller may start it, is asked before. */
export async function previewTags(
  ctx: Context,
  kind: 'customer_tag' | 'customer_untag',
  asked: AskedRun,
): Promise<RunPreview> {
  const ids = [...new Set(asked.ids)]
  const given = someTags.safeParse(asked.settings).data?.tags ?? []
  const change: TagChange = kind === 'customer_tag' ? { add: given } : { remove: given }
  const rows = await sqlOf(ctx.payload).query<Customer>(CUSTOMER, [ids])
  const { plans, preview } = judgeSelection({
    ...{ ids, rows: new Map(rows.map((row) => [row.id, row])), missing: GONE },
    titleOf: ({ name }) => name,
    plan: (customer) => planTags(customer, change).join('\n') === customer.tags.join('\n'),
  })
  const asBefore = plans.filter((isSame) => isSame).length
  const isTold = given.length > 0 && asBefore > 0
  return {
    ...preview,
    notes: isTold ? [`Changes nothing for ${asBefore.toLocaleString('en')} of them.`] : [],
    problems: [],
  }
}
