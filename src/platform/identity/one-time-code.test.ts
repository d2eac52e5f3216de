import { describe, expect, it } from 'vitest'

import { describeSecret, newCodeSecret, stepOfCode } from './one-time-code'

/** The secret and the last six digits of the codes in RFC 6238, appendix B. */
const RFC_SECRET = Buffer.from('12345678901234567890')
const RFC_CODES = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const

describe('a one-time code', () => {
  it.each(RFC_CODES)('at second %d is the one of RFC 6238', (second, code) => {
    expect(stepOfCode(RFC_SECRET, code, second * 1000)).toBe(Math.floor(second / 30))
  })

  it('counts half a minute early and late, by the step that it belongs to, and no longer', () => {
    const verdicts = [-60, -30, 0, 30, 60].map((late) =>
      stepOfCode(RFC_SECRET, '081804', (1111111109 + late) * 1000),
    )
    const step = Math.floor(1111111109 / 30)
    expect(verdicts).toEqual([null, step, step, step, null])
  })

  it('is none in another form', () => {
    for (const code of ['', '81804', '0081804', 'abcdef', '08180４']) {
      expect(stepOfCode(RFC_SECRET, code, 1111111109_000)).toBeNull()
    }
  })

  it('comes from a secret of 160 random bits, which an app can be set up with', () => {
    const secret = newCodeSecret()
    expect(secret).toHaveLength(20)
    expect(Buffer.from(newCodeSecret())).not.toEqual(Buffer.from(secret))
    const described = describeSecret(secret, { issuer: 'Tea: & More', account: 'ada@example.com' })
    expect(described.secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(described.uri).toMatch(/^otpauth:\/\/totp\/Tea%20%20%26%20More:ada%40example\.com\?/)
    expect(described.uri).toContain(`secret=${described.secret}`)
  })
})
