import { describe, expect, it } from 'vitest'

import { ERASED_ORDER_COLUMNS } from '@/features/account/staff-accounts/erasure-sql'
import { sqlOf } from '@/platform/database/transaction'

import { startPayload } from '../../setup/payload'

const payload = await startPayload()

const SEALED = `
  select (seal_audit_entry(jsonb_populate_record(null::audit_entries, $1::jsonb))).sealed as sealed`

/** The trail's name for a column: `shipping_address_line1` is `shippingAddress.line1`. */
function fieldOf(column: string): string {
  return column
    .replace(/^(shipping|billing)_address_/, '$1Address.')
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The fields of a change that the database seals. */
async function sealedOf(collection: string, field: string): Promise<string[]> {
  const changes = { [field]: { before: 'Ada', after: 'Grace' }, status: { before: 'placed', after: 'paid' } }
  const entry = { document_collection: collection, changes }
  const [row] = await sqlOf(payload).query<{ sealed: string[] }>(SEALED, [JSON.stringify(entry)])
  return row?.sealed ?? []
}

describe('the audit trail seals what an erasure takes away', () => {
  it.each(ERASED_ORDER_COLUMNS)('%s of an order', async (column) => {
    expect(await sealedOf('orders', fieldOf(column))).toEqual([fieldOf(column)])
  })

  it('and leaves what the books need', async () => {
    expect(await sealedOf('orders', 'shippingAddress.country')).toEqual([])
    expect(await sealedOf('products', 'title')).toEqual([])
  })
})
