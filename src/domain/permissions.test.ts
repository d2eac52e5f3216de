import { describe, expect, it } from 'vitest'

import { assertScope, grantsOf, isInMenu, mayAll, PERMISSIONS, rolesFor, rowsFor } from './permissions'
import { ROLES } from './account/roles'
import { SCOPES } from './account/scopes'

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
      ['categories', 'read', 'kept'],
      ['media', 'read', 'kept'],
      ['store', 'read', 'all'],
    ])
  })

  it('lets a customer reach only their own rows, and no menu', () => {
    for (const resource of ['orders', 'payments', 'users', 'sessions', 'mails', 'stock-movements'] as const) {
      expect(rowsFor({ roles: ['customer'] }, resource, 'read')).not.toContain('all')
      expect(isInMenu(['customer'], resource)).toBe(false)
    }
  })

  it('gives a key what its owner’s roles give, in its scopes alone', () => {
    const reader = { roles: ['admin'], scopes: ['orders:read'] } as const
    expect(mayAll(reader, 'orders', 'read')).toBe(true)
    expect(mayAll(reader, 'refunds', 'read')).toBe(true)
    expect(rowsFor(reader, 'orders', 'update')).toEqual([])
    expect(rowsFor(reader, 'products', 'read')).toEqual(['published'])
    expect(rowsFor({ roles: ['support'], scopes: ['products:*'] }, 'products', 'update')).toEqual([])
    expect(mayAll({ roles: ['admin'], scopes: ['stock:write'] }, 'variants', 'adjust stock')).toBe(true)
    expect(rolesFor({ roles: ['admin'], scopes: ['orders:write'] }, 'orders', 'read')).toEqual(['admin'])
    expect(() => assertScope(reader, 'orders', 'update')).toThrow('scopes of this key')
  })

  it('lets no key reach what belongs to people, whatever its scopes and its owner’s roles', () => {
    const key = { roles: ['admin'], scopes: SCOPES } as const
    expect(rowsFor(key, 'users', 'update')).toEqual(['customers'])
    expect(rowsFor(key, 'users', 'delete')).toEqual(['customers'])
    for (const action of ['manage', 'erase', 'unlock'] as const)
      expect(rowsFor(key, 'users', action)).toEqual([])
    expect(rowsFor(key, 'api-keys', 'read')).toEqual([])
    expect(rowsFor(key, 'api-keys', 'issue')).toEqual([])
    expect(rowsFor(key, 'sessions', 'read')).toEqual([])
    expect(rowsFor(key, 'panel', 'open')).toEqual([])
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
