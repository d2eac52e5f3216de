import { describe, expect, it } from 'vitest'

import { grantsOf, isInMenu, mayAll, PERMISSIONS, rowsFor } from './permissions'
import { ROLES } from './roles'

describe('the table of permissions', () => {
  it('gives a visitor nothing but to read what the shop shows', () => {
    const given = Object.entries(PERMISSIONS).flatMap(([resource, actions]) =>
      Object.entries(actions)
        .filter(([, grants]) => grants.some(({ who }) => who.includes('anyone')))
        .map(([action, grants]) => [resource, action, grants.map(({ rows }) => rows).at(-1)]),
    )
    expect(given).toEqual([
      ['products', 'read', 'published'],
      ['variants', 'read', 'published'],
      ['categories', 'read', 'all'],
      ['media', 'read', 'all'],
      ['store', 'read', 'all'],
    ])
  })

  it('lets a customer reach nobody else’s rows, and no menu', () => {
    for (const resource of ['orders', 'payments', 'users', 'sessions', 'mails', 'stock-movements'] as const) {
      expect(rowsFor({ roles: ['customer'] }, resource, 'read')).not.toContain('all')
      expect(isInMenu(['customer'], resource)).toBe(false)
    }
  })

  it('adds up what several roles may', () => {
    expect(mayAll({ roles: ['customer'] }, 'variants', 'adjust stock')).toBe(false)
    expect(mayAll({ roles: ['customer', 'fulfilment'] }, 'variants', 'adjust stock')).toBe(true)
    expect(mayAll({ roles: [] }, 'orders', 'read')).toBe(false)
  })

  it('leaves orders and what they are made of undeletable for every role', () => {
    for (const resource of [
      'orders',
      'payments',
      'shipments',
      'refunds',
      'order-events',
      'stock-movements',
    ] as const)
      expect(ROLES.filter((role) => rowsFor({ roles: [role] }, resource, 'delete').length > 0)).toEqual([])
    expect(grantsOf('orders', 'delete')).toEqual([])
  })
})
