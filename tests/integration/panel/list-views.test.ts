import { beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '@/domain/account/roles'
import { ROLES, STAFF_ROLES } from '@/domain/account/roles'
import { LISTS, MAX_OWN_VIEWS, VIEWED_LISTS } from '@/domain/lists/declarations'
import { PERIODS } from '@/domain/lists/period'
import { listAddress, MAX_QUERY_LENGTH, queryOf } from '@/domain/lists/saved-query'
import { columnOf } from '@/domain/record'
import { addDays, dayAt } from '@/domain/time-zone'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { loadListViews } from '@/features/lists/load-list-views'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { makeStaffContext, makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { bodyOf, openClients } from '../support/accounts/session-interfaces'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const { graphql, rest } = openClients(payload)
const people: Partial<Record<Role, User>> = {}
const headersOf: Partial<Record<Role, { authorization: string }>> = {}

function personOf(role: Role): User {
  const person = people[role]
  if (!person) throw new Error(`there is no ${role}`)
  return person
}

const signedIn = (role: Role) => ({ headers: headersOf[role] ?? {} })

async function save(role: Role, data: object = {}) {
  const body = { name: 'Mine', list: 'orders', query: { search: 'lamp' }, ...data }
  const response = await rest('POST', '/list-views', { ...signedIn(role), body })
  const answer = await bodyOf(response)
  return { status: response.status, doc: (answer['doc'] ?? {}) as Record<string, unknown>, answer }
}

/** The tabs above a person's list of orders; customers have no panel. */
async function tabsOf(role: Role) {
  return role === 'customer'
    ? []
    : loadListViews(payload, { ...personOf(role), collection: 'users' }, 'orders')
}

beforeAll(async () => {
  await makeStore(payload)
  for (const role of ROLES) {
    const person = await makeUser(payload, { roles: [role] })
    people[role] = person
    headersOf[role] = { authorization: `JWT ${await tokenOf(payload, person)}` }
  }
}, 60_000)

const pairs = STAFF_ROLES.flatMap((owner) => ROLES.map((reader) => ({ owner, reader })))

describe('a saved view', () => {
  it.each(pairs)(
    'of $owner is read by $reader when it is theirs, and by no one else',
    async ({ owner, reader }) => {
      const { doc, status } = await save(owner)
      expect(status).toBe(201)
      const read = await rest('GET', `/list-views/${String(doc['id'])}?depth=0`, signedIn(reader))
      expect(read.status === 200).toBe(owner === reader)
      const labels = (await tabsOf(reader)).map(({ id }) => id)
      expect(labels.includes(String(doc['id']))).toBe(owner === reader)
    },
  )

  it.each(STAFF_ROLES)(
    'that is shared with %s is read and shown to these, and not to others',
    async (shared) => {
      const { doc } = await save('admin', { sharedWith: [shared] })
      const id = String(doc['id'])
      for (const reader of ROLES) {
        const mayRead = reader === shared || reader === 'admin'
        expect((await rest('GET', `/list-views/${id}?depth=0`, signedIn(reader))).status === 200).toBe(
          mayRead,
        )
        const shown = await tabsOf(reader)
        expect(shown.some((view) => view.id === id)).toBe(mayRead)
      }
      const changed = await rest('PATCH', `/list-views/${id}`, {
        ...signedIn(shared),
        body: { name: 'Taken' },
      })
      expect(changed.status === 200).toBe(shared === 'admin')
      const deleted = await rest('DELETE', `/list-views/${id}`, signedIn(shared))
      expect(deleted.status === 200).toBe(shared === 'admin')
    },
  )

  it('is shared by administrators alone, and is always its author’s', async () => {
    const { doc } = await save('support', { sharedWith: ['manager'], owner: personOf('admin').id })
    const [row] = await sql.query<{ owner: string; shared: number }>(
      `select owner_id as owner, (select count(*)::int from list_views_shared_with s where s.parent_id = v.id) as shared
       from list_views v where id = $1`,
      [doc['id']],
    )
    expect(row).toEqual({ owner: personOf('support').id, shared: 0 })
  })

  it('is made by no customer and no visitor, at REST and GraphQL', async () => {
    expect((await save('customer')).status).toBe(403)
    expect((await rest('POST', '/list-views', { body: { name: 'x' } })).status).toBe(403)
    const answer = await graphql('{ ListViews { docs { name } } }', headersOf.customer)
    expect(JSON.stringify(answer)).not.toContain('Mine')
  })

  it.each([
    ['something else', { query: { password: 'x' } }],
    ['a sort that is no field', { query: { sort: 'a;b' } }],
    [
      'more than fits',
      { query: { search: 'x', where: { number: { equals: 'y'.repeat(MAX_QUERY_LENGTH) } } } },
    ],
    ['another list', { list: 'sessions' }],
    ['no name', { name: '' }],
  ])('keeps no query with %s', async (_, data) => {
    expect((await save('support', data)).status).toBe(400)
  })

  it('keeps no word of its filter in the audit trail, where nothing could forget it', async () => {
    await save('manager', { query: { search: 'secretword' } })
    const [row] = await sql.query<{ count: number }>(
      `select count(*)::int as count from audit_entries where changes::text like '%secretword%'`,
    )
    expect(row?.count).toBe(0)
  })

  it('is one of at most as many as a person looks through', async () => {
    await sql.query(
      `insert into list_views (id, name, list, query, owner_id, created_at, updated_at)
       select gen_random_uuid(), 'n', 'orders', '{}', $1, now(), now() from generate_series(1, $2)`,
      [personOf('fulfilment').id, MAX_OWN_VIEWS],
    )
    const { answer, status } = await save('fulfilment')
    expect(status).toBe(409)
    expect(JSON.stringify(answer)).toContain('delete one first')
    await sql.query(`delete from list_views where name = 'n'`)
  })

  it('goes when the person whom it names is erased', async () => {
    const person = await makeUser(payload)
    const query = { where: { and: [{ customerEmail: { equals: person.email.toUpperCase() } }] } }
    const { doc } = await save('support', { query })
    const { doc: other } = await save('support')
    await eraseUser(await makeStaffContext(payload), { account: { id: person.id }, reason: 'Asked for it' })
    const left = await sql.query<{ id: string }>('select id from list_views where id = any($1::uuid[])', [
      [doc['id'], other['id']],
    ])
    expect(left).toEqual([{ id: other['id'] }])
  })
})

const delivered = VIEWED_LISTS.flatMap((list) =>
  LISTS[list].views().map((view) => ({ list, name: view.label, view })),
)

describe('the views that come with the shop', () => {
  it.each(delivered)('$list: $name is answered', async ({ list, view }) => {
    const query = listAddress(list, queryOf(view), { sort: '-createdAt' }).split('?')[1] ?? ''
    const response = await rest('GET', `/${list}?depth=0&limit=5&${query}`, signedIn('admin'))
    expect(await bodyOf(response)).toHaveProperty('docs')
  })

  it('ask for columns that an index leads with, or holds in its condition', async () => {
    const indexes = await sql.query<{ table: string; definition: string }>(
      `select tablename as table, indexdef as definition from pg_indexes where schemaname = 'public'`,
    )
    const isIndexed = (table: string, column: string) =>
      indexes.some(
        ({ table: of, definition }) =>
          (of === table && new RegExp(`\\("?${column}"?[ ,)]`).test(definition)) ||
          (of === table && new RegExp(`WHERE .*\\b${column}\\b`).test(definition)) ||
          (of === `${table}_${column}` && definition.includes('(value')),
      )
    const columns = delivered.flatMap(({ list, view }) =>
      view.conditions.flatMap((condition) => Object.keys(condition)).map((path) => ({ list, path })),
    )
    const missing = columns.filter(
      ({ list, path }) => !isIndexed(list, columnOf(path)) && !isIndexed(list, `${columnOf(path)}_id`),
    )
    expect(missing).toEqual([])
    expect(isIndexed('orders', 'internal_note')).toBe(false)
  })
})

describe('a period in a filter', () => {
  const today = dayAt(new Date(), 'UTC')

  beforeAll(async () => {
    await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { timeZone: 'UTC' } })
    for (const days of [0, 1, 2, 3, 6, 7, 29, 30, 400])
      await sql.query(
        `insert into orders (id, number, status, currency, placed_at, created_at, updated_at)
         values (gen_random_uuid(), $1, 'draft', 'GBP', $2, now(), now())`,
        [`ago-${String(days)}`, `${addDays(today, -days)}T12:00:00Z`],
      )
  })

  const found = async (condition: string) => {
    const response = await rest(
      'GET',
      `/orders?depth=0&limit=50&where[placedAt]${condition}`,
      signedIn('support'),
    )
    const { docs = [] } = (await bodyOf(response)) as { docs?: { number: string }[] }
    return docs.map(({ number }) => number.replace('ago-', '')).toSorted((a, b) => Number(a) - Number(b))
  }

  it.each([
    ['[equals]=today', ['0']],
    ['[equals]=yesterday', ['1']],
    ['[equals]=last_3_days', ['0', '1', '2']],
    ['[equals]=last_7_days', ['0', '1', '2', '3', '6']],
    ['[equals]=last_30_days', ['0', '1', '2', '3', '6', '7', '29']],
    ['[less_than]=last_3_days', ['3', '6', '7', '29', '30', '400']],
    ['[in][0]=today&where[and][0][placedAt][greater_than]=last_month', ['0']],
  ])('%s means these days as of today', async (condition, days) => {
    // The last case is about a month that may have ended yesterday or long ago: today is after it in any case.
    expect(await found(condition)).toEqual(days)
  })

  it('is refused where nothing reads it, and never fails', async () => {
    for (const period of [...Object.keys(PERIODS), 'tomorrow'])
      for (const path of [
        `/products/versions?where[version.updatedAt][equals]=${period}`,
        `/products?joins[variants][where][createdAt][equals]=${period}`,
        `/orders?where[lines.createdAt][equals]=${period}`,
        `/payments?where[order.placedAt][equals]=${period}`,
      ])
        expect((await rest('GET', path, signedIn('admin'))).status, path).toBe(400)
    expect((await rest('GET', '/orders?where[placedAt][equals]=tomorrow', signedIn('admin'))).status).toBe(
      400,
    )
  })
})
