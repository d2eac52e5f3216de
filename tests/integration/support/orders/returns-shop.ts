import { expect } from 'vitest'

import type { Reply } from '../v1/v1-client'
import type { Shop } from '../v1/v1-shop'
import { gbp, startShop } from '../v1/v1-shop'

export type Data = Reply['body']['data']

/** An order of two teapots, paid and sent; `line` is the id of its line. */
export interface SentOrder {
  id: string
  number: string
  line: string
}

/** One unit of a line that comes back, as v1 takes it. */
export const back = (line: string, more: object = {}) => ({
  lines: [{ line_id: line, quantity: 1, reason: 'does_not_fit', ...more }],
})

export const codeOf = ({ status, body }: Reply) => [status, body.error.code]

/** A shop with stock enough for many returns, and what tests do there. */
export interface ReturnsShop extends Shop {
  sentOrder: () => Promise<SentOrder>
  /** Asks for a return as the administrator, and answers its id. */
  asked: (order: Pick<SentOrder, 'id' | 'line'>, more?: object) => Promise<string>
  read: (path: string) => Promise<Data>
  /** The newest return of an order. */
  newest: (orderId: string) => Promise<Data>
}

export async function startReturnsShop(): Promise<ReturnsShop> {
  const shop = await startShop()
  const { staff, teapot, placeOrder } = shop
  await staff.post(`/variants/${teapot.id}/stock-adjustments`, { delta: 900, reason: 'Delivered' })
  const read = async (path: string): Promise<Data> => (await staff.get(path)).body.data
  return {
    ...shop,
    read,
    async sentOrder() {
      const { id, lines, ...order } = await placeOrder()
      await staff.post(`/orders/${id}/payments`, { amount: gbp(2999), method: 'card' })
      await staff.post(`/orders/${id}/shipments`, {})
      return { id, number: String(order['number']), line: lines[0]?.id ?? '' }
    },
    async asked(order, more = {}) {
      const answer = await staff.post(`/orders/${order.id}/returns`, { ...back(order.line), ...more })
      expect([answer.status, answer.body.error]).toEqual([201, undefined])
      return String(answer.body.data['id'])
    },
    async newest(orderId) {
      const parts = (await read(`/orders/${orderId}/returns?sort=-created_at`)) as unknown as Data[]
      return parts[0] ?? {}
    },
  }
}
