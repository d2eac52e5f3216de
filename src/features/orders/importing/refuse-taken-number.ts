import { DomainError } from '@/domain/errors'
import type { Sql } from '@/platform/database/transaction'

import type { ChannelOrderInput } from './channel-order-input'

const HOLDER = `
  select id, number from orders where sales_channel = $1 and sales_channel_number = $2`

interface Holder {
  [column: string]: unknown
  id: string
  number: string
}

/** @throws DomainError `CONFLICT` with the order that has this number of the channel already. */
export async function refuseTakenNumber(
  sql: Sql,
  { salesChannel, salesChannelNumber }: Pick<ChannelOrderInput, 'salesChannel' | 'salesChannelNumber'>,
): Promise<void> {
  const [holder] = await sql.query<Holder>(HOLDER, [salesChannel, salesChannelNumber])
  if (!holder) return
  const { id, number } = holder
  const message = `Order ${number} is this one of ${salesChannel} already.`
  throw new DomainError('CONFLICT', message, {
    fields: [{ path: 'sales_channel_number', message }],
    held_by: { collection: 'orders', id, title: number, is_trashed: false },
  })
}
