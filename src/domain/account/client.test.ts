import { describe, expect, it } from 'vitest'

import { clientWords, describeClient } from './client'

const AGENTS = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Windows computer',
    'Edge',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Mac',
    'Safari',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
    'iPhone',
    'Chrome',
  ],
  ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Android phone', 'Firefox'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Linux computer', 'Firefox'],
  ['curl/8.9.1', 'Program', 'curl'],
  ['', 'Program', 'Unknown'],
  ['Mozilla/5.0 (PlayStation)', 'Unknown device', 'Unknown browser'],
] as const

describe('a session is listed by what its client claims to be', () => {
  it.each(AGENTS)('%s', (agent, device, browser) => {
    expect(describeClient(agent)).toEqual({ device, browser })
  })

  it('and without a header as an unknown program', () => {
    expect(describeClient(null)).toEqual({ device: 'Program', browser: 'Unknown' })
  })
})

describe('a client in words', () => {
  it('is a browser on a device, or a program by its name', () => {
    expect(clientWords({ device: 'iPhone', browser: 'Safari' })).toBe('Safari on iPhone')
    expect(clientWords({ device: 'Program', browser: 'curl' })).toBe('Program (curl)')
  })
})
