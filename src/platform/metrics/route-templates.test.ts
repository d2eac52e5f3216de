import { describe, expect, it } from 'vitest'

import { routeTemplates } from './route-templates'

const templateOf = routeTemplates([
  '/',
  '/api/orders',
  '/api/orders/:id',
  '/api/orders/quote',
  '/admin/orders/*',
])

describe('the template of a path', () => {
  it.each([
    ['/', '/'],
    ['/api/orders/', '/api/orders'],
    ['/api/orders/42', '/api/orders/:id'],
    ['/api/orders/quote', '/api/orders/quote'],
    ['/admin/orders/42/versions/7', '/admin/orders/*'],
    ['/api/orders/42/more', 'other'],
    ['/made-up', 'other'],
    ['/constructor', 'other'],
    [`/admin/orders${'/x'.repeat(1000)}`, 'other'],
  ])('of %s is %s', (path, template) => {
    expect(templateOf(path)).toBe(template)
  })
})
