import { describe, expect, it } from 'vitest'

import type { BalanceFacts } from '../balance'
import { whyNotReminded } from './reminder'

const NOW = new Date('2026-11-30T12:00:00Z')
const line = {
  ...{ quantity: 1, lineTotalMinor: 2500, discountMinor: 0, taxTotalMinor: 0 },
  ...{ shippedQuantity: 0, returnedQuantity: 0, refundedQuantity: 0 },
}
const owed: BalanceFacts = {
  ...{ status: 'placed', totalMinor: 2500, paidTotalMinor: 0, refundedTotalMinor: 0 },
  ...{ refundWaivedMinor: 0, pricesIncludeTax: true, lines: [line] },
}
const reachable = { email: 'ada@example.com', notify: true, remindedAt: null }

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

describe('a reminder of what is owed', () => {
  it('is for orders that owe something, by customers who are written to', () => {
    expect(whyNotReminded(owed, reachable, NOW)).toBeUndefined()
    expect(whyNotReminded({ ...owed, paidTotalMinor: 2500 }, reachable, NOW)).toContain('Nothing is owed')
    expect(whyNotReminded({ ...owed, status: 'cancelled' }, reachable, NOW)).toContain('Nothing is owed')
    expect(whyNotReminded({ ...owed, status: 'draft' }, reachable, NOW)).toContain('Nothing is owed')
    expect(whyNotReminded(owed, { ...reachable, notify: false }, NOW)).toContain('no mails')
    expect(whyNotReminded(owed, { ...reachable, email: ' ' }, NOW)).toContain('no email address')
  })

  it('is not sent again for some hours', () => {
    expect(whyNotReminded(owed, { ...reachable, remindedAt: hoursAgo(11.9) }, NOW)).toContain('12 hours')
    expect(whyNotReminded(owed, { ...reachable, remindedAt: hoursAgo(12) }, NOW)).toBeUndefined()
  })
})
