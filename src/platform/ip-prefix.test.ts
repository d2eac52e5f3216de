import { describe, expect, it } from 'vitest'

import { ipPrefixOf } from './ip-prefix'

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2::7', '2001:db8:1::/48'],
    ['::1', '0:0:0::/48'],
    ['<script>', null],
    ['', null],
  ])('keeps of the address %s only its network', (address, prefix) => {
    expect(ipPrefixOf(address)).toBe(prefix)
  })
})
