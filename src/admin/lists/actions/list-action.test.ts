import { describe, expect, it } from 'vitest'

import type { ListActions } from './list-action'
import { needs, offeredActions } from './list-action'

const dialog = () => null
const ACTIONS: ListActions = {
  orders: [
    { name: 'ship', label: 'Ship', permission: needs('orders', 'ship'), dialog },
    { name: 'pay', label: 'Record payment', permission: needs('orders', 'pay'), dialog },
  ],
}
const ORDERS = { collection: 'orders', isTrash: false }

const offered = (roles: Parameters<typeof offeredActions>[2], list = ORDERS) =>
  offeredActions(ACTIONS, list, roles).map(({ name }) => name)

describe('actions of a list of its own', () => {
  it('are offered to those whose roles may do them, and to customers none', () => {
    expect(offered(['manager'])).toEqual(['ship', 'pay'])
    expect(offered(['fulfilment'])).toEqual(['ship'])
    expect(offered(['support'])).toEqual(['pay'])
    expect(offered(['customer'])).toEqual([])
    expect(offered([])).toEqual([])
  })

  it('are those of the list alone, and none in the trash', () => {
    expect(offered(['admin'], { collection: 'products', isTrash: false })).toEqual([])
    expect(offered(['admin'], { collection: 'orders', isTrash: true })).toEqual([])
  })
})
