import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Overlay } from './overlay'
import { makeOverlay } from './overlay'
import { findStatusLists } from './status-lists'

const PLANTED = `
export const OPEN = ['placed', 'paid']
export const isDone = (order: { status: string }) => order.status === 'shipped' || order.status === 'delivered'
export const WAITING = \`select 1 from orders where status in ('paid', 'on_hold') and \${String(1)}\`
export const LINK = 'paid,partially_shipped'
export const isDraft = (order: { status: string }) => order.status === 'draft'
export const WORDS: Partial<Record<OrderStatus, string>> = { returned: 'back' }
export function rank(status: string): number {
  switch (status) {
    case 'cancelled':
      return 1
    case 'refunded':
      return 2
  }
  return 0
}
export const RANKS = new Map([['placed', 1], ['paid', 2]])
export const QUOTED = \`select 1 from orders where "status" = 'paid'\`
export const ANY = \`select 1 from orders where status::text = any('{placed,paid}')\`
`

const HARMLESS = `
export const row = ['draft', 'paid for', 'draft']
export const isPublished = (product: { _status: string }) => product._status === 'draft'
export const PAYMENT = \`select 1 from orders where payment_status = 'paid'\`
export const isUnpaid = (order: { paymentStatus: string }) => order.paymentStatus === 'paid' || order.paymentStatus === 'refunded'
`

describe('statuses of orders', () => {
  let overlay: Overlay
  beforeAll(async () => {
    overlay = await makeOverlay({ 'src/features/planted.ts': PLANTED, 'src/features/harmless.ts': HARMLESS })
  })
  afterAll(() => overlay.remove())

  it('are listed in the tables of the domain alone', () => {
    expect(findStatusLists('.')).toEqual([])
  })

  it('are found wherever they are listed by hand, in code and in SQL', () => {
    expect(findStatusLists(overlay.folder)).toEqual([
      'src/features/planted.ts:2 an array',
      'src/features/planted.ts:3 a condition',
      'src/features/planted.ts:3 a comparison',
      'src/features/planted.ts:3 a comparison',
      'src/features/planted.ts:4 a condition of SQL',
      'src/features/planted.ts:5 a text',
      'src/features/planted.ts:6 a comparison',
      'src/features/planted.ts:7 a record with gaps',
      'src/features/planted.ts:9 a switch',
      'src/features/planted.ts:17 an array',
      'src/features/planted.ts:18 a condition of SQL',
      'src/features/planted.ts:19 a condition of SQL',
    ])
  })
})
