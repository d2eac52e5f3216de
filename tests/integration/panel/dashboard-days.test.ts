import { beforeAll, describe, expect, it } from 'vitest'

import { addDays } from '@/domain/time-zone'
import { loadDailyRevenue } from '@/features/dashboard/daily-revenue'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, makeStaffContext, makeStore, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const sql = sqlOf(payload)
let staff: Context
let sku: string

beforeAll(async () => {
  await makeStore(payload)
  staff = await makeStaffContext(payload)
  sku = (await makeVariant(payload, { onHand: 100, priceMinor: 1000 })).sku
})

async function place(): Promise<string> {
  const { id } = await placeNewOrder(staff, { lines: [{ sku, quantity: 6 }], shippingAddress: ADDRESS })
  return id
}

describe('the days of the dashboard', () => {
  it.each([
    // The clocks go forward: a day of 23 hours, and the first moment of the one behind it.
    {
      day: '2026-03-29',
      currency: 'CZK',
      first: '2026-03-28T23:00:00.000Z',
      last: '2026-03-29T21:59:59.999Z',
    },
    {
      day: '2026-03-30',
      currency: 'DKK',
      first: '2026-03-29T22:00:00.000Z',
      last: '2026-03-30T21:59:59.999Z',
    },
    // They go back: 25 hours.
    {
      day: '2026-10-25',
      currency: 'SEK',
      first: '2026-10-24T22:00:00.000Z',
      last: '2026-10-25T22:59:59.999Z',
    },
  ])("fall on the shop's day: $day in Berlin", async ({ day, currency, first, last }) => {
    const terms = { currency, timeZone: 'Europe/Berlin' }
    const id = await place()
    const grossAt = async (placedAt: string, now: string) => {
      await sql.query(`update orders set placed_at = $2, currency = $3 where id = $1`, [
        id,
        placedAt,
        currency,
      ])
      const days = await loadDailyRevenue(payload, terms, new Date(now))
      return days.slice(-2).map((found) => [found.day, found.grossMinor])
    }
    const before = addDays(day, -1)
    const lastMs = new Date(last).getTime()
    const justBefore = new Date(new Date(first).getTime() - 1).toISOString()
    for (const placedAt of [first, last]) {
      expect(await grossAt(placedAt, last), placedAt).toEqual([
        [before, 0],
        [day, 6000],
      ])
    }
    // Figures of past days may be as old as five minutes: asked for from another day, they are counted anew.
    expect(await grossAt(justBefore, justBefore)).toContainEqual([before, 6000])
    const [yesterday] = await grossAt(last, new Date(lastMs + 1).toISOString())
    expect(yesterday).toEqual([day, 6000])
  })

  it('follow the zone that the shop has chosen', async () => {
    const now = new Date('2026-11-28T23:30:00.000Z')
    const todayIn = async (timeZone: string) =>
      (await loadDailyRevenue(payload, { currency: 'GBP', timeZone }, now)).at(-1)?.day
    expect(await todayIn('UTC')).toBe('2026-11-28')
    expect(await todayIn('Asia/Tokyo')).toBe('2026-11-29')
    expect(await todayIn('America/Los_Angeles')).toBe('2026-11-28')
  })
})
