import { describe, expect, it } from 'vitest'

import { limitedAddress, networkOf } from './network'

describe('of an address only its network is kept', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1234:5678::1', '2001:db8:1234::/48'],
    ['2001:0db8:0000:5678:1:2:3:4', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['nonsense', null],
    ['1:2:3', null],
    [null, null],
  ])('%s → %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('what counts as one address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.77'],
    ['::ffff:203.0.113.77', '203.0.113.77'],
    ['2001:db8:1234:5678:1:2:3:4', '2001:db8:1234:5678::/64'],
    ['2001:db8:1234:5678::9', '2001:db8:1234:5678::/64'],
    ['', null],
    [null, null],
  ])('%s → %s', (address, counted) => {
    expect(limitedAddress(address)).toBe(counted)
  })
})
