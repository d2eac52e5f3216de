import { describe, expect, it } from 'vitest'
import { balanceOf } from './balance'
import type { BalanceFacts } from './balance'

/** Three units at £99, all of them sent, delivered free. */
function makeOrder(facts: Partial<BalanceFacts> & { back?: number } = {}): BalanceFacts {
  const { back = 0, ...rest } = facts
  return {
    status: 'shipped',
    pricesIncludeTax: true,
    totalMinor: 29_700,
    paidTotalMinor: 0,
    refundedTotalMinor: 0,
    refundWaivedMinor: 0,
    lines: [
      {
        ...{ quantity: 3, shippedQuantity: 3, returnedQuantity: back },
        ...{ lineTotalMinor: 29_700, discountMinor: 0, taxTotalMinor: 4950 },
      },
    ],
    ...rest,
  }
}

const paid = { paidTotalMinor: 29_700 }

describe('the balance of an order', () => {
  it.each<[string, Partial<BalanceFacts> & { back?: number }, [owedMinor: number, refundDueMinor: number]]>([
    ['a draft promises nothing', { status: 'draft' }, [0, 0]],
    ['what is not paid is owed', { paidTotalMinor: 19_850 }, [9850, 0]],
    ['what is paid is settled', paid, [0, 0]],
    ['goodwill is not owed again', { ...paid, refundedTotalMinor: 700 }, [0, 0]],
    ['what came back is not owed', { back: 1 }, [19_800, 0]],
    ['what came back and was paid is due', { ...paid, back: 1 }, [0, 9900]],
    ['goodwill counts towards what came back', { ...paid, back: 1, refundedTotalMinor: 700 }, [0, 9200]],
    ['what was waived is not due', { ...paid, back: 1, refundWaivedMinor: 900 }, [0, 9000]],
    [
      'a waiver is never owed',
      { ...paid, back: 1, refundWaivedMinor: 9900, refundedTotalMinor: 100 },
      [0, 0],
    ],
    [
      'of a returned order nothing is owed, and what was kept is due',
      { status: 'returned', back: 3, paidTotalMinor: 19_850, refundedTotalMinor: 4600 },
      [0, 15_250],
    ],
    ['a cancelled order that was paid is due', { ...paid, status: 'cancelled' }, [0, 29_700]],
    ['a cancelled order that was not paid is settled', { status: 'cancelled' }, [0, 0]],
  ])('%s', (_what, facts, [owedMinor, refundDueMinor]) => {
    const balance = owedMinor > 0 ? 'owed' : refundDueMinor > 0 ? 'refund_due' : 'settled'
    expect(balanceOf(makeOrder(facts))).toEqual({ balance, owedMinor, refundDueMinor })
  })

  it('counts tax on top where prices exclude it, to the penny over all units', () => {
    const [line] = makeOrder().lines
    const order = makeOrder({ ...paid, totalMinor: 1201, paidTotalMinor: 1201, pricesIncludeTax: false })
    const lines = (returnedQuantity: number) =>
      line ? [{ ...line, lineTotalMinor: 1001, taxTotalMinor: 200, returnedQuantity }] : []
    const due = [1, 2, 3].map((back) => balanceOf({ ...order, lines: lines(back) }).refundDueMinor)
    expect(due).toEqual([400, 801, 1201])
  })
})
