import { decodeProtectedHeader, SignJWT } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { ACCESS_TOKEN_SECONDS, createAccessTokens } from './access-token'
import { deriveKey } from './derive-key'

const OLD = 'the secret of last year'
const NEW = 'the secret of this year'
const OLDER = 'the secret of the year before'
const CLAIMS = { userId: 'user', sessionId: 'session' }

const tokensOf = (secret: string, former?: string, audience = 'shop.example.com') =>
  createAccessTokens({ secret, former, audience })

afterEach(() => vi.useRealTimers())

describe('an access token', () => {
  it('says whose and which session’s it is for fifteen minutes', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T12:00:00Z') })
    const tokens = tokensOf(NEW)
    const { token, expiresAt } = await tokens.sign(CLAIMS)
    expect(expiresAt).toEqual(new Date('2026-01-01T12:15:00Z'))
    expect(await tokens.verify(token)).toEqual({ kind: 'valid', claims: { ...CLAIMS, expiresAt } })
    vi.setSystemTime(expiresAt.getTime() + 1000)
    expect(await tokens.verify(token)).toEqual({ kind: 'expired' })
    expect(ACCESS_TOKEN_SECONDS).toBe(900)
  })

  it('outlives the replacement of its secret by one generation, and no more', async () => {
    const { token } = await tokensOf(OLD).sign(CLAIMS)
    expect(await tokensOf(NEW, OLD).verify(token)).toMatchObject({ kind: 'valid' })
    expect(await tokensOf(NEW).verify(token)).toEqual({ kind: 'invalid' })
    const { token: older } = await tokensOf(OLDER).sign(CLAIMS)
    expect(await tokensOf(NEW, OLD).verify(older)).toEqual({ kind: 'invalid' })
  })

  it('is signed with the new secret once there is one', async () => {
    const { token } = await tokensOf(NEW, OLD).sign(CLAIMS)
    expect(await tokensOf(NEW).verify(token)).toMatchObject({ kind: 'valid' })
    expect(await tokensOf(OLD).verify(token)).toEqual({ kind: 'invalid' })
  })

  it('is worth nothing at another shop, with the same secret too', async () => {
    const { token } = await tokensOf(NEW, undefined, 'staging.example.com').sign(CLAIMS)
    expect(await tokensOf(NEW).verify(token)).toEqual({ kind: 'invalid' })
  })

  it('of a release that named no shop is to be refreshed', async () => {
    const tokens = tokensOf(NEW)
    const { kid = '' } = decodeProtectedHeader((await tokens.sign(CLAIMS)).token)
    const token = await new SignJWT({ sid: 'session' })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid })
      .setSubject('user')
      .setExpirationTime('10m')
      .sign(deriveKey(NEW, 'access token key', 32))
    expect(await tokens.verify(token)).toEqual({ kind: 'expired' })
  })

  it('is not made by the secret itself, nor by another header, nor by changing it', async () => {
    const tokens = tokensOf(NEW)
    const { token } = await tokens.sign(CLAIMS)
    const [header = '', body = '', signature = ''] = token.split('.')
    const forge = (protectedHeader: object, key: string) =>
      new SignJWT({ sid: 'session', sub: 'user' })
        .setProtectedHeader({ alg: 'HS256', ...protectedHeader })
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(key))
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt', kid })).toString('base64url')
    const attempts = [
      await forge({ kid, typ: 'at+jwt' }, NEW),
      await forge({ authVersion: 1, typ: 'JWT' }, NEW),
      `${none}.${body}.`,
      `${header}.${Buffer.from('{"sub":"other","sid":"session","exp":9999999999}').toString('base64url')}.${signature}`,
      'nonsense',
      '',
    ]
    for (const attempt of attempts) expect(await tokens.verify(attempt)).toEqual({ kind: 'invalid' })
  })
})
