import type { Payload } from 'payload'

import { sqlOf } from '@/platform/database/transaction'

const CURRENCY = 'select currency from store limit 1'

/** ISO 4217 code that the catalogue is priced in; the form's default before anybody saved the store. */
export async function readStoreCurrency(payload: Payload): Promise<string> {
  const [row] = await sqlOf(payload).query<{ currency: string }>(CURRENCY)
  return row?.currency ?? 'GBP'
}
