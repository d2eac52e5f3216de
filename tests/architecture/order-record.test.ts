import { describe, expect, it } from 'vitest'
import { ORDER_FIELDS } from '@/domain/order/record'
import {
  ORDER_CHARGE_FIELDS,
  ORDER_LINE_FIELDS,
  PAYMENT_FIELDS,
  REFUND_FIELDS,
  REFUND_LINE_FIELDS,
  RETURN_FIELDS,
  RETURN_LINE_FIELDS,
  SHIPMENT_FIELDS,
  SHIPMENT_LINE_FIELDS,
} from '@/domain/order/record-parts'
import { columnNames } from '@/platform/database/stored-fields'
import { columnsOf } from './newest-columns'

/** Where a row stands in its order. */
const PLACE = ['_order', '_parent_id']

describe('the description of an order', () => {
  it('names every column of the table but the one that triggers keep for the search', () => {
    const kept = columnsOf('orders').filter((column) => column !== 'search')
    // What an order is found by of its lines is a column without a field of the collection.
    expect(columnNames(ORDER_FIELDS).sort()).toEqual([...kept, 'line_skus'].sort())
  })

  it('names every column of its lines', () => {
    expect([...columnNames(ORDER_LINE_FIELDS), ...PLACE].sort()).toEqual(columnsOf('orders_lines').sort())
  })

  it('names every column of its charges', () => {
    expect([...columnNames(ORDER_CHARGE_FIELDS), ...PLACE].sort()).toEqual(columnsOf('orders_charges').sort())
  })

  it.each([
    ['payments', PAYMENT_FIELDS],
    ['shipments', SHIPMENT_FIELDS],
    ['shipments_lines', SHIPMENT_LINE_FIELDS],
    ['refunds', REFUND_FIELDS],
    ['refunds_lines', REFUND_LINE_FIELDS],
    ['returns', RETURN_FIELDS],
    ['returns_lines', RETURN_LINE_FIELDS],
  ])('names only columns that %s has', (table, fields) => {
    expect(columnsOf(table)).toEqual(expect.arrayContaining(columnNames(fields)))
  })
})
