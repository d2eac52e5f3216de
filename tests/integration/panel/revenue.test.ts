import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { BalanceFacts } from '@/domain/order/balance'
import { balanceOf } from '@/domain/order/balance'
import type { SaleFacts } from '@/domain/order/revenue'
import { grossMinor, netMinor } from '@/domain/order/revenue'
import { readLiveDays } from '@/features/dashboard/sales/live-sales'
import { DEFAULT_OPTIONS } from '@/features/import/import-session'
import { listsInFiles } from '@/features/import/lists/import-lists'
import { runImport } from '@/features/import/run-import'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiveRefund } from '@/features/orders/actions/waive-refund'
import { voidPayment } from '@/features/orders/corrections/void-payment'
import type { Context } from '@/platform/context'
import { makeContext, SYSTEM } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { down, up } from '../../../migrations/20261128_214100_balance_guarantees'
import { bytesOf } from '../../factories/invoice-file'
import { ADDRESS, makeStaffContext, makeStore, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const sql = sqlOf(payload)
let staff: Context
let sku: string

async function place(quantity = 6): Promise<string> {
  const { id } = await placeNewOrder(staff, { lines: [{ sku, quantity }], shippingAddress: ADDRESS })
  return id
}

const pay = (id: string, amountMinor: number) =>
  recordPayment(staff, id, { amountMinor, currency: 'GBP', method: 'bank_transfer' })
const refund = (id: string, amountMinor: number) =>
  refundOrder(staff, id, { amountMinor, currency: 'GBP', reason: 'Agreed' })
const move = (id: string, to: 'shipped' | 'returned' | 'cancelled' | 'refunded') =>
  transitionOrder(staff, id, { to, reason: 'Agreed' })

/** Orders of £60 in every state that money and goods can leave them in. */
async function fillShop(): Promise<void> {
  await place()
  await pay(await place(), 6000)
  await pay(await place(), 2500)
  const mistaken = await pay(await place(), 3000)
  await voidPayment(staff, mistaken.id, { reason: 'Of another shop' })
  const goodwill = await place()
  await pay(goodwill, 6000)
  await refund(goodwill, 700)
  for (const paidMinor of [0, 4000, 6000]) {
    const returned = await place()
    if (paidMinor > 0) await pay(returned, paidMinor)
    await move(returned, 'shipped')
    await move(returned, 'returned')
    if (paidMinor === 4000) await refund(returned, 1000)
    if (paidMinor === 6000) await waiveRefund(staff, returned, { reason: 'Fee' })
  }
  const invoiced = await place()
  await move(invoiced, 'shipped')
  const line = (await payload.findByID({ collection: 'orders', id: invoiced, overrideAccess: true }))
    .lines?.[0]
  const lines = [{ lineId: line?.id ?? '', quantity: 2 }]
  await transitionOrder(staff, invoiced, { to: 'returned', reason: 'Two too many', lines })
  for (const paidMinor of [0, 1500, 6000]) {
    const cancelled = await place()
    if (paidMinor > 0) await pay(cancelled, paidMinor)
    await move(cancelled, 'cancelled')
    if (paidMinor === 1500) await move(cancelled, 'refunded')
  }
  const undone = await place()
  await pay(undone, 6000)
  await move(undone, 'refunded')
}

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const ROWS = [
  '7001,20001,THING,4,12/1/2010 8:26,2.50,7001,United Kingdom',
  '7001,POST,POSTAGE,1,12/1/2010 8:26,3.00,7001,United Kingdom',
  'C7001,20001,THING,-3,12/20/2010 8:26,2.50,7001,United Kingdom',
  'C7002,20009,OTHER,-2,12/20/2010 9:00,4.00,7001,United Kingdom',
  '7003,20003,THIRD,2,12/2/2010 8:26,5.00,7002,United Kingdom',
  'C7003,20003,THIRD,-2,12/21/2010 8:26,4.00,7002,United Kingdom',
]

async function importBooks(): Promise<void> {
  const rejectedFile = '/tmp/money-revenue.rejected.csv'
  const run = {
    source: bytesOf([HEADER, ...ROWS]),
    options: DEFAULT_OPTIONS,
    lists: listsInFiles(rejectedFile),
  }
  const { report } = await runImport(makeContext(payload, 'import', SYSTEM), run)
  expect(report.isBalanced).toBe(true)
}

interface Stored extends BalanceFacts, SaleFacts {
  id: string
  balance: string
  currency: string
}

async function readOrders(): Promise<Stored[]> {
  return sql.query<Stored & Record<string, unknown>>(`
    select o.id, o.status, o.fulfilment_status as "fulfilmentStatus", o.currency, o.balance,
      o.prices_include_tax is true as "pricesIncludeTax", o.total_minor::float8 as "totalMinor",
      o.paid_total_minor::float8 as "paidTotalMinor", o.refunded_total_minor::float8 as "refundedTotalMinor",
      o.refund_waived_minor::float8 as "refundWaivedMinor", o.owed_minor::float8 as "owedMinor",
      o.refund_due_minor::float8 as "refundDueMinor",
      (select coalesce(json_agg(json_build_object('quantity', quantity, 'shippedQuantity', shipped_quantity,
         'returnedQuantity', returned_quantity, 'lineTotalMinor', line_total_minor, 'discountMinor', discount_minor,
         'taxTotalMinor', tax_total_minor)), '[]') from orders_lines where _parent_id = o.id) as lines
    from orders o`)
}

async function sumOf(statement: string): Promise<number> {
  const [row] = await sql.query<{ sum: number }>(`select coalesce((${statement}), 0)::float8 as sum`)
  return row?.sum ?? NaN
}

async function allDays(currency: string) {
  const terms = { currency, timeZone: 'UTC' }
  const days = await readLiveDays(payload, terms, { first: '2010-01-01', last: '2029-12-31' })
  const add = (key: 'grossMinor' | 'netMinor' | 'paidMinor' | 'orders') =>
    days.reduce((sum, day) => sum + day[key], 0)
  return { gross: add('grossMinor'), net: add('netMinor'), paid: add('paidMinor'), orders: add('orders') }
}

beforeAll(async () => {
  await makeStore(payload)
  staff = await makeStaffContext(payload)
  sku = (await makeVariant(payload, { onHand: 1000, priceMinor: 1000 })).sku
  await fillShop()
  await importBooks()
  // An order of the time when the shop sold in another currency.
  await sql.query(`update orders set currency = 'JPY' where id = $1`, [await place()])
})

describe('the figures of revenue', () => {
  it('paid is payments less refunds, to the penny, and no payment that was voided', async () => {
    const received = await sumOf(
      `select sum(amount_minor) from payments where currency = 'GBP' and status = 'received'`,
    )
    const paidBack = await sumOf(`select sum(amount_minor) from refunds where currency = 'GBP'`)
    expect((await allDays('GBP')).paid).toBe(received - paidBack)
    expect(paidBack).toBeGreaterThan(0)
    expect(await sumOf(`select sum(amount_minor) from payments where status = 'voided'`)).toBe(3000)
  })

  it('net is paid and owed less what is due for refund, and less the credit notes without a sale', async () => {
    const { net, paid } = await allDays('GBP')
    const open = await sumOf(`select sum(owed_minor - refund_due_minor) from orders where currency = 'GBP'`)
    const credits = await sumOf(`select sum(total_minor) from orders where total_minor < 0`)
    expect(credits).toBe(-800)
    expect(net).toBe(paid + open + credits)
  })

  it('are those of the domain, order by order', async () => {
    const orders = (await readOrders()).filter(({ currency }) => currency === 'GBP')
    const { gross, net } = await allDays('GBP')
    expect(gross).toBe(orders.reduce((sum, order) => sum + grossMinor(order), 0))
    expect(net).toBe(orders.reduce((sum, order) => sum + netMinor(order), 0))
  })

  it('count what they say: nothing called off, nothing returned that is not kept', async () => {
    // 13 orders of £60, less three that were cancelled and one that was paid back before it was shipped.
    const { gross, orders } = await allDays('GBP')
    expect({ gross, orders }).toEqual({ gross: 9 * 6000 + 1300 + 1000, orders: 11 })
    // 60 + 60 + 60 + 60, 53 after goodwill, three returned of which one fee of 60 is kept, 40 after two units came back.
    const kept = 6000 * 4 + 5300 + 6000 + 4000
    const books = 1300 - 750 + (1000 - 800) - 800
    expect((await allDays('GBP')).net).toBe(kept + books)
  })

  it('of another currency are figures of their own', async () => {
    expect(await allDays('JPY')).toEqual({ gross: 6000, net: 6000, paid: 0, orders: 1 })
    expect(await allDays('CHF')).toEqual({ gross: 0, net: 0, paid: 0, orders: 0 })
  })

  it('cost what their range costs: each table is read by an index on its time', async () => {
    const client = await payload.db.pool.connect()
    try {
      await client.query('set enable_seqscan = off')
      for (const [table, column] of [
        ['orders', 'placed_at'],
        ['payments', 'received_at'],
        ['refunds', 'created_at'],
      ]) {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `explain select 1 from ${String(table)} where ${String(column)} >= '2026-01-01' and ${String(column)} < '2026-01-02'`,
        )
        expect(rows.map((row) => row['QUERY PLAN']).join('\n'), table).toMatch(/Index Cond: .*(at|_at) >=/)
      }
    } finally {
      await client.query('reset enable_seqscan')
      client.release()
    }
  })
})

describe('the stored balance', () => {
  it('is what the domain says of every order, however it came to be', async () => {
    for (const order of await readOrders()) {
      const { balance, owedMinor, refundDueMinor } = order
      expect({ balance, owedMinor, refundDueMinor }, order.id).toEqual(balanceOf(order))
    }
  })

  it('of imported history is settled: its credit notes say all that is given back', async () => {
    const imported = await sql.query(
      `select balance from orders where source = 'import' and balance <> 'settled'`,
    )
    expect(imported).toEqual([])
  })
})

describe('the migration', () => {
  it('gives the orders of before the balances and refunded units that they would have', async () => {
    const stored = () =>
      sql.query(`
        select o.id, o.balance, o.owed_minor, o.refund_due_minor, o.refund_waived_minor,
          (select json_agg(refunded_quantity order by l._order) from orders_lines l where l._parent_id = o.id) as units
        from orders o where o.refund_waived_minor = 0 or o.source = 'import' order by o.id`)
    const before = await stored()
    const [waived] = await sql.query<{ id: string }>(
      `select id from orders where refund_waived_minor > 0 and source <> 'import'`,
    )
    const db = payload.db.drizzle as unknown as Parameters<typeof up>[0]['db']
    const args = { db, payload, req: await createLocalReq({}, payload) }
    await down(args)
    await sql.query(
      `update orders set balance = 'settled', owed_minor = 0, refund_due_minor = 0, refund_waived_minor = 0`,
    )
    await sql.query(`update orders_lines set refunded_quantity = 0`)
    await up(args)
    const others = (await stored()).filter((row) => row['id'] !== waived?.id)
    expect(others).toEqual(before)
  })
})
