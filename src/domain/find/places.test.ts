import { describe, expect, it } from 'vitest'

import { ROLES } from '../account/roles'
import { ENGLISH, makeWords } from '../languages/words'
import { isInMenu, mayAll } from '../permissions'
import { placeRank, placesFor } from './places'

const labels = (role: (typeof ROLES)[number]) => placesFor([role], ENGLISH).map(({ label }) => label)

describe('pages and actions that can be found', () => {
  it.each(ROLES)('are those that the role %s reaches', (role) => {
    const found = labels(role)
    expect(found.includes('New order')).toBe(
      isInMenu([role], 'orders') && mayAll({ roles: [role] }, 'orders', 'create'),
    )
    expect(found.includes('New product')).toBe(mayAll({ roles: [role] }, 'products', 'create'))
    expect(found.includes('New user')).toBe(mayAll({ roles: [role] }, 'users', 'create'))
    expect(found.includes('Store settings')).toBe(isInMenu([role], 'store'))
    expect(found.includes('Import orders')).toBe(isInMenu([role], 'imports'))
    expect(found.includes('Failed jobs')).toBe(isInMenu([role], 'jobs'))
    expect(found.includes('Orders: To ship')).toBe(isInMenu([role], 'orders'))
  })

  it('differ between roles', () => {
    expect(labels('fulfilment')).not.toContain('Store settings')
    expect(labels('admin')).toContain('Store settings')
  })

  it('are found by their names in the language of who looks, and by the other words that it has for them', () => {
    const german = makeWords('de', {
      'Store settings': 'Shop-Einstellungen',
      'tax rates shipping methods currency time zone name address low stock second factor order number':
        'Steuer Steuersätze Versandarten Währung',
    })
    const settings = placesFor(['admin'], german).find(({ path }) => path === '/admin/globals/store')
    expect(settings?.label).toBe('Shop-Einstellungen')
    expect(settings && ['einst', 'wahr', 'settings'].map((typed) => placeRank(settings, typed))).toEqual([
      0,
      1,
      null,
    ])
  })

  it('are found by beginnings of words of their name, then of others', () => {
    const place = { label: 'Store settings', words: 'tax rates', path: '/' }
    expect(placeRank(place, 'sett')).toBe(0)
    expect(placeRank(place, 'STORE set')).toBe(0)
    expect(placeRank(place, 'tax')).toBe(1)
    expect(placeRank(place, 'tax sett')).toBe(1)
    expect(placeRank(place, 'ettings')).toBeNull()
    expect(placeRank(place, 'tax order')).toBeNull()
    expect(placeRank(place, '  ')).toBeNull()
  })
})
