import { expect, test } from 'vitest'

import { safeReturnPath } from './safe-path'

test('a path of the shop is returned to', () => {
  for (const path of ['/', '/checkout', '/orders/B01001/confirmation', '/search?q=a%20b&page=2']) {
    expect(safeReturnPath(path)).toBe(path)
  }
})

test('a link that leads to another site returns to the account instead', () => {
  const hostile = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\evil',
    'javascript:alert(1)',
    '',
  ]
  for (const path of [...hostile, '/\t/evil.example', '/\n/evil.example', 'checkout', undefined]) {
    expect(safeReturnPath(path)).toBe('/account')
  }
})
