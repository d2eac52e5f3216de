import type { Sql } from '@/platform/database/transaction'

import type { Sender } from './email-message'

interface Row {
  [column: string]: unknown
  name: string
  email: string
  address: (string | null)[]
}

const STORE = `
  select name, email, array[address_company, address_line1, address_line2, address_city, address_region,
    address_postcode, address_country] as address
  from store limit 1`

/** The store as it signs its mails; the defaults of its form before anybody saved it. */
export async function loadSender(sql: Sql): Promise<Sender> {
  const [row] = await sql.query<Row>(STORE)
  if (!row) return { name: 'Backroom Store', email: 'orders@example.com', addressLines: [] }
  return { name: row.name, email: row.email, addressLines: withoutBlanks(row.address) }
}

/** The lines of an address that have something in them. */
export function withoutBlanks(lines: readonly (string | null)[]): string[] {
  return lines.filter((line): line is string => line !== null && line.trim() !== '')
}
