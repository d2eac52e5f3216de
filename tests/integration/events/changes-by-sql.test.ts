import type { PoolClient } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'

import type { EventDocumentType } from '@/domain/events'
import { EVENT_DOCUMENT_TYPES, eventDocument, isChangeable } from '@/domain/events'
import { ERASED_ORDER_COLUMNS, ERASURE } from '@/features/account/staff-accounts/erasure-sql'
import { copyRows } from '@/platform/database/copy-rows'
import { poolOf, sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { eventsBehind, toldBy } from '../support/events/told'
import { makeChangeable } from '../support/writes/changeable-documents'

const payload = await startPayload()
const sql = sqlOf(payload)

const DOCUMENTS = EVENT_DOCUMENT_TYPES.filter(isChangeable)
const tableOf = (type: EventDocumentType) => eventDocument(type).resource.replaceAll('-', '_')

/** Columns whose change is none of the document, or that say something else. */
const SILENT: Partial<Record<EventDocumentType, readonly string[]>> = {
  order: ['checkout_key'],
  variant: ['is_offered', 'is_low', 'content_changed_at'],
  media: ['prefix', '_objectkey', 'thumbnail_u_r_l'],
  customer: [
    ...['hash', 'salt', 'reset_password_token', 'reset_password_expiration', 'reset_password_requested_at'],
    ...['erasure_reason', 'erased_by_id', 'orders_placed', 'spent_minor'],
  ],
}
const SILENT_EVERYWHERE = ['id', 'updated_at', 'updated_by_id', 'search']
/** What a change of a column is called, if not an update: of every document, or of one type. */
const VERBS: Readonly<Record<string, string>> = {
  deleted_at: 'trashed',
  erased_at: 'erased',
  'payment.status': 'voided',
  'shipment.status': 'cancelled',
  'return.status': 'approved',
}

let ids: Partial<Record<EventDocumentType, string>>

beforeAll(async () => {
  await makeStore(payload)
  const made = await makeChangeable(payload)
  ids = Object.fromEntries(DOCUMENTS.map((type) => [type, made[eventDocument(type).resource] ?? undefined]))
  const order = made['orders']
  const insert = async (table: string, columns: string, values: string) => {
    const [row] = await sql.query<{ id: string }>(
      `insert into ${table} (id, order_id, updated_at, created_at, ${columns})
       values (gen_random_uuid(), $1, now(), now(), ${values}) returning id`,
      [order],
    )
    return row?.id ?? ''
  }
  ids.payment = await insert(
    'payments',
    'amount_minor, currency, method, status, received_at',
    `5, 'GBP', 'card', 'received', now()`,
  )
  ids.shipment = await insert('shipments', 'shipped_at', 'now()')
  ids.refund = await insert('refunds', 'amount_minor, currency, reason', `5, 'GBP', 'Late'`)
  ids.return = await insert('returns', 'number, order_number, status', `'R-90001', 'T-1', 'requested'`)
})

interface Column {
  [column: string]: unknown
  name: string
  type: string
  values: string[] | null
}

async function columnsOf(table: string): Promise<Column[]> {
  return sql.query<Column>(
    `select a.attname as name, t.typname as type,
       (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as values
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [table],
  )
}

/** Another value of a column than it has, as SQL. */
function otherValue({ name, type, values }: Column): string {
  if (values) {
    const texts = values.map((value) => `'${value}'`).join(', ')
    return `(select v from unnest(array[${texts}]::${type}[]) v where v is distinct from ${name} limit 1)`
  }
  switch (type) {
    case 'varchar':
      return `upper(coalesce(${name}, '') || 'X')`
    case 'numeric':
      return `coalesce(${name}, 0) + 1`
    case 'bool':
      return `not coalesce(${name}, false)`
    case 'timestamptz':
      return `coalesce(${name}, now()) + interval '1 second'`
    case 'jsonb':
      return `'{"x": 1}'`
    case 'uuid':
      return 'gen_random_uuid()'
    default:
      throw new Error(`no value of ${type}`)
  }
}

/** What a change of one column tells; it is rolled back, so that the next is told of the same document. */
async function toldOfColumn(type: EventDocumentType, column: Column): Promise<{ type: string }[]> {
  const client = await poolOf(payload).connect()
  try {
    await client.query('begin')
    // Rules of the database about values are not what is asked for here.
    await dropChecks(client, tableOf(type))
    await client.query(`update ${tableOf(type)} set ${column.name} = ${otherValue(column)} where id = $1`, [
      ids[type],
    ])
    await client.query('set constraints all immediate')
    const { rows } = await client.query<{ type: string }>(
      `select type from change_events where position is null and document_id = $1
       and transaction = pg_current_xact_id()`,
      [ids[type]],
    )
    return rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function dropChecks(client: PoolClient, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
    [table],
  )
  for (const { name } of rows) await client.query(`alter table ${table} drop constraint "${name}"`)
  const { rows: needed } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnotnull and attnum > 0 and attname <> 'id'`,
    [table],
  )
  for (const { name } of needed)
    await client.query(`alter table ${table} alter column "${name}" drop not null`)
}

describe('any statement', () => {
  it.each(DOCUMENTS)(
    'that changes a column of a %s is told, but for columns that say nothing of it',
    async (type) => {
      const unexpected: string[] = []
      for (const column of await columnsOf(tableOf(type))) {
        const isSilent = [...SILENT_EVERYWHERE, ...(SILENT[type] ?? [])].includes(column.name)
        // The database refuses to change these.
        if (['id', 'is_service'].includes(column.name)) continue
        const told = (await toldOfColumn(type, column)).map((event) => event.type)
        const isLevel = type === 'variant' && ['on_hand', 'reserved'].includes(column.name)
        const verb = VERBS[column.name] ?? VERBS[`${type}.${column.name}`] ?? 'updated'
        const usual = `${type}.${verb}`
        const expected = isSilent ? [] : [isLevel ? 'stock.changed' : usual]
        const isStatus = type === 'order' && column.name === 'status'
        const isRight = isStatus
          ? told.length === 1 && told[0] !== 'order.updated'
          : String(told) === String(expected)
        if (!isRight) unexpected.push(`${column.name}: ${told.join()}`)
      }
      expect(unexpected).toEqual([])
    },
  )

  it('that changes nothing is not told, nor one that is rolled back', async () => {
    const told = await toldBy(payload, async () => {
      for (const type of DOCUMENTS) await sql.query(`update ${tableOf(type)} set updated_at = now()`)
      const client = await poolOf(payload).connect()
      await client.query(
        `begin; update products set title = 'Other'; update variants set on_hand = 1; rollback`,
      )
      client.release()
    })
    expect(told).toEqual([])
  })

  it('of many rows, and a copy, tells of each row', async () => {
    const users = Array.from({ length: 500 }, (_, n) => {
      const id = `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`
      return [id, `Person ${String(n)}`, `copied-${String(n)}@example.com`]
    })
    const created = await toldBy(payload, async () => {
      const client = await poolOf(payload).connect()
      await copyRows(client, { table: 'users', columns: ['id', 'name', 'email'] }, [users])
      client.release()
    })
    expect(created.map(({ type, id }) => `${type} ${id}`).toSorted()).toEqual(
      users.map(([id]) => `customer.created ${String(id)}`),
    )
    const changed = await toldBy(payload, () =>
      sql.query(`update users set name = 'Same' where email like 'copied-%'`),
    )
    expect(changed.map(({ type, id }) => `${type} ${id}`).toSorted()).toEqual(
      users.map(([id]) => `customer.updated ${String(id)}`),
    )
  })

  it('of a trash, a restoration and a deletion is told as such', async () => {
    for (const type of DOCUMENTS.filter((name) => eventDocument(name).verbs.includes('trashed'))) {
      const id = ids[type]
      const change = (value: string) => () =>
        sql.query(`update ${tableOf(type)} set deleted_at = ${value} where id = $1`, [id])
      const told = [...(await toldBy(payload, change('now()'))), ...(await toldBy(payload, change('null')))]
      const own = told.filter((event) => event.id === id && event.type.startsWith(type))
      expect(own.map((event) => event.type)).toEqual([`${type}.trashed`, `${type}.restored`])
    }
  })
})

describe('an account of staff', () => {
  it('is not told of, until it is a customer; a customer who joins the staff is told of once more', async () => {
    const staff = { id: '' }
    const made = async () => {
      staff.id = (await makeUser(payload, { roles: ['support'] })).id
    }
    expect(await toldBy(payload, made)).toEqual([])
    const save = (data: object) => () =>
      payload.update({ collection: 'users', id: staff.id, overrideAccess: true, data })
    expect(await toldBy(payload, save({ phone: '1' }))).toEqual([])
    expect(await toldBy(payload, save({ roles: ['manager'] }))).toEqual([])
    const joined = { type: 'customer.updated', id: staff.id, changed: ['roles'] }
    expect(await toldBy(payload, save({ roles: ['customer'] }))).toEqual([joined])
    expect(await toldBy(payload, save({ phone: '2' }))).toEqual([{ ...joined, changed: ['phone'] }])
    expect(await toldBy(payload, save({ roles: ['admin'] }))).toEqual([joined])
    expect(await toldBy(payload, save({ phone: '3' }))).toEqual([])
  })
})

describe('events', () => {
  /** Columns that an erasure empties: they are personal data. */
  const [, assignments = ''] = /\bset\b([\s\S]*)\bwhere\b/.exec(ERASURE.user) ?? []
  const ofUsers = [...assignments.matchAll(/(\w+) = /g)].map(([, name = '']) => name)
  const TEXTS = ['varchar']

  it('hold nothing of what an erasure empties, whichever interface wrote it', async () => {
    const MARK = 'PERSONAL'
    const marked = async (type: EventDocumentType, names: readonly string[]) => {
      const columns = (await columnsOf(tableOf(type))).filter(
        (column) => names.includes(column.name) && TEXTS.includes(column.type),
      )
      expect(columns.length).toBeGreaterThan(3)
      const set = columns.map(({ name }) => `${name} = '${MARK}-' || gen_random_uuid() || '@example.com'`)
      await sql.query(`update ${tableOf(type)} set ${set.join(', ')} where id = $1`, [ids[type]])
    }
    await marked('customer', ofUsers)
    await marked('order', ERASED_ORDER_COLUMNS)
    await sql.query(`update users set erased_at = now(), deleted_at = now() where id = $1`, [ids.customer])
    await sql.query(`delete from orders where id = $1`, [ids.order]).catch(() => undefined)
    const events = await eventsBehind(payload, 0)
    expect(events.some(({ type }) => type === 'customer.erased')).toBe(true)
    expect(events.filter((event) => JSON.stringify(event).includes(MARK))).toEqual([])
    const facts = [...ofUsers, ...ERASED_ORDER_COLUMNS]
    const kept = (['customer', 'order'] as const).flatMap((type) => Object.keys(eventDocument(type).facts))
    expect(kept.filter((name) => facts.includes(name))).toEqual([])
  })
})
