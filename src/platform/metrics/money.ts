import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

import { onCommit } from './on-commit'
import { count } from './record'

/** An amount in minor units. */
interface Amount {
  currency: string
  amountMinor: number
}

/** Counts an order and its total when the transaction that placed it is committed. */
export function countPlaced(ctx: Context, sql: Sql, { currency, amountMinor }: Amount): void {
  const labels = { channel: ctx.channel, currency }
  onCommit(ctx, sql, () => {
    count('backroom_orders_placed_total', labels)
    count('backroom_orders_placed_value_minor_units_total', labels, amountMinor)
  })
}

/** The same for a refund. */
export function countRefund(ctx: Context, sql: Sql, { currency, amountMinor }: Amount): void {
  const labels = { channel: ctx.channel, currency }
  onCommit(ctx, sql, () => {
    count('backroom_refunds_total', labels)
    count('backroom_refunds_value_minor_units_total', labels, amountMinor)
  })
}
