import type { ExchangeMoney } from '@/domain/order/returns/exchanges'
import { assertExchange, exchangeMoney } from '@/domain/order/returns/exchanges'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import type { OrderQuote } from '../placing/quote-order'
import { quoteOrder } from '../placing/quote-order'
import { exchangeTerms } from './exchange-terms'
import type { ExchangeInput } from './return-input'
import { lockReturn } from './return-state'

/** What an exchange comes to, and what is there of its articles. */
type ExchangeQuote = OrderQuote & ExchangeMoney

/**
 * What an exchange would come to, as making it would price it. It writes nothing.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `TRANSITION_NOT_ALLOWED`, `CONFLICT`, `VALIDATION_ERROR` with paths.
 */
export async function quoteExchange(ctx: Context, id: string, input: ExchangeInput): Promise<ExchangeQuote> {
  const { order, request, agreed } = await withTransaction(ctx, async (sql) => {
    const locked = await lockReturn(ctx, sql, { id, deed: 'exchange' })
    assertExchange(locked.part)
    return { order: locked.order, ...(await exchangeTerms(locked, input)) }
  })
  const quote = await quoteOrder(ctx, request, agreed.terms)
  return { ...quote, ...exchangeMoney(order, quote.totalMinor) }
}
