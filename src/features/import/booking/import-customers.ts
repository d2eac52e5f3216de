import { createHash } from 'node:crypto'

import type { Cell } from '@/platform/database/copy-rows'
import { copyRows } from '@/platform/database/copy-rows'

import type { Created } from './created-entries'
import { recordCreated } from './created-entries'
import type { ImportSession } from '../import-session'
import { inTransaction, rowsOf } from '../import-session'
import { idAt } from './new-id'

const BATCH = 2_000

const NEW_CUSTOMERS = `
  create temp table import_customers as
  select customer, min(placed_at) as since,
    (array_agg(country order by placed_at desc) filter (where country is not null))[1] as country,
    row_number() over (order by customer) as position
  from (
    select customer, country, placed_at from import_documents
    union all
    select l.customer, l.country, l.placed_at from import_lines l
    join import_ledger g on g.invoice = l.invoice and g.number = l.number
    where $1::boolean and l.reason is null and l.changes @> '[{"column": "CustomerID"}]'
      and g.customer is null and not g.is_other_customer
  ) d
  where customer is not null and not exists (select 1 from users u where u.external_reference = d.customer)
  group by customer`

interface NewCustomer {
  customer: string
  since: Date
  country: string | null
}

/**
 * An address below the reserved domain `.invalid` (RFC 2606): unique, and no mail can ever reach it. Ids with
 * characters that an address cannot hold get a digest.
 */
function placeholderEmail(customer: string): string {
  const isPlain = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(customer)
  const digest = createHash('md5').update(customer).digest('hex').slice(0, 8)
  const folded = customer
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `customer-${isPlain ? customer : `${folded}-${digest}`}@import.invalid`
}

/**
 * Creates a customer for each new id: without a password, so that no sign-in is possible, and without sending email.
 * @returns the number of new customers.
 */
export async function importCustomers(session: ImportSession): Promise<number> {
  await session.client.query('drop table if exists import_customers')
  await session.client.query(NEW_CUSTOMERS, [session.options.bookChanges])
  let made = 0
  for (;;) {
    const customers = await rowsOf<NewCustomer>(
      session,
      'select customer, since, country from import_customers where position > $1 order by position limit $2',
      [made, BATCH],
    )
    if (customers.length === 0) return made
    await inTransaction(session, () => writeCustomers(session, customers))
    made += customers.length
  }
}

async function writeCustomers(session: ImportSession, customers: readonly NewCustomer[]): Promise<void> {
  const { client } = session
  const created: Created[] = []
  const users: Cell[][] = []
  const roles: Cell[][] = []
  const addresses: Cell[][] = []
  for (const { customer, since, country } of customers) {
    const id = idAt(since)
    const at = since.toISOString()
    const [name, email] = [`Customer ${customer}`, placeholderEmail(customer)]
    users.push([id, name, customer, email, false, true, at, at])
    roles.push([1, id, 'customer', idAt(since)])
    if (country !== null) addresses.push([1, id, idAt(since), country])
    const places = country === null ? [] : [{ country }]
    const fields = { name, email, externalReference: customer, roles: ['customer'], addresses: places }
    created.push({ collection: 'users', id, title: email, fields: { ...fields, isActive: true } })
  }
  const columns = [
    'id',
    'name',
    'external_reference',
    'email',
    'is_verified',
    'is_active',
    'created_at',
    'updated_at',
  ]
  await copyRows(client, { table: 'users', columns }, [users])
  await copyRows(client, { table: 'users_roles', columns: ['order', 'parent_id', 'value', 'id'] }, [roles])
  const address = { table: 'users_addresses', columns: ['_order', '_parent_id', 'id', 'country'] }
  await copyRows(client, address, [addresses])
  await recordCreated(session, created)
}
