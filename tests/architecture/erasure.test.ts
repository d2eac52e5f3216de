import { describe, expect, it } from 'vitest'
import { ERASED_ORDER_COLUMNS, ERASURE } from '@/features/account/staff-accounts/erasure-sql'
import { columnTypesOf } from './newest-columns'

/** A trigger derives it from the other texts of the account. */
const KEPT_OF_USERS = ['search']

/** Texts of an order that belong to the books. The tax depends on the countries. */
const KEPT_OF_ORDERS = [
  ...['number', 'currency', 'external_reference', 'checkout_key', 'search'],
  ...['sales_channel', 'sales_channel_number'],
  ...['shipping_method', 'shipping_method_title', 'shipping_address_country', 'billing_address_country'],
]

const TEXTS = ['varchar', 'text', 'jsonb']

/** What people write: numbers, times, choices and relations are no one's words. */
function textsOf(table: string): string[] {
  return Object.entries(columnTypesOf(table)).flatMap(([name, type]) => (TEXTS.includes(type) ? [name] : []))
}

/** The columns that a statement sets. */
function columnsSetBy(statement: string): string[] {
  const [, assignments = ''] = /\bset\b([\s\S]*)\bwhere\b/.exec(statement) ?? []
  return [...assignments.matchAll(/(\w+) = /g)].map(([, name = '']) => name)
}

describe('an erasure', () => {
  it('empties each text of an account, or the list above says that it stays', () => {
    const erased = columnsSetBy(ERASURE.user)
    const left = textsOf('users').filter((name) => !erased.includes(name))
    expect(left).toEqual(KEPT_OF_USERS)
  })

  it('empties each text of an order, or the list above says that it stays', () => {
    const left = textsOf('orders').filter((name) => !ERASED_ORDER_COLUMNS.includes(name))
    expect(left.sort()).toEqual(KEPT_OF_ORDERS.toSorted())
  })
})
