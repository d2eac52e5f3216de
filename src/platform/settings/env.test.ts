import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvError, readAppEnv, readEnv } from './env'
import { mistakesOf } from './mistakes.test-support'

describe('readEnv', () => {
  it('needs nothing for a first start on an empty machine', () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataDir: path.resolve('.data'),
      databaseUrl: undefined,
      seed: 'demo',
      worker: 'inline',
      logLevel: 'info',
      corsOrigins: [],
      trustedProxyCount: 0,
      s3: undefined,
    })
  })

  it('names every mistake in a line of its own', () => {
    expect(
      mistakesOf({ PORT: 'three', SEED: 'all', LOG_LEVEL: 'loud', SMTP_URL: 'mail.example.com' }),
    ).toEqual([
      'PORT must be a number from 0 to 65535, such as 3000',
      'SMTP_URL must be a URL such as smtp://user:password@mail.example.com:587',
      'SEED must be demo or none',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
    ])
  })

  it('never repeats a wrong value, which may be a secret', () => {
    const secret = 'hunter2-hunter2'
    const lines = mistakesOf({
      DATABASE_URL: secret,
      PAYLOAD_SECRET: secret,
      REDIS_URL: secret,
      PORT: secret,
    })
    expect(lines).toHaveLength(4)
    expect(lines.join()).not.toContain(secret)
  })

  it('keeps answers for retries for a day, and for 30 at most', () => {
    expect(readEnv({}).idempotencyHours).toBe(24)
    expect(readEnv({ IDEMPOTENCY_HOURS: '720' }).idempotencyHours).toBe(720)
    for (const IDEMPOTENCY_HOURS of ['0', '721', '1.5'])
      expect(mistakesOf({ IDEMPOTENCY_HOURS }), IDEMPOTENCY_HOURS).toHaveLength(1)
  })

  it('keeps events for 30 days, and for a year at most', () => {
    expect(readEnv({}).eventDays).toBe(30)
    expect(readEnv({ EVENT_DAYS: '365' }).eventDays).toBe(365)
    for (const EVENT_DAYS of ['0', '366', '1.5'])
      expect(mistakesOf({ EVENT_DAYS }), EVENT_DAYS).toHaveLength(1)
  })

  it('refuses a port above 65535', () => {
    expect(mistakesOf({ PORT: '65536' })).toEqual(['PORT must be a number from 0 to 65535, such as 3000'])
  })

  it('requires a secret of its own once the database is an external one', () => {
    expect(mistakesOf({ DATABASE_URL: 'postgres://db/backroom' })).toEqual([
      'PAYLOAD_SECRET is required with DATABASE_URL (openssl rand -hex 32 makes one)',
    ])
  })

  it('refuses what templates have in place of a secret', () => {
    const refusal = [
      'PAYLOAD_SECRET is a placeholder that is publicly known (openssl rand -hex 32 makes one)',
    ]
    const known = ['changemechangeme', 'Change-Me_change-me', 'YOUR_SECRET_HERE', 'your-payload-secret']
    for (const PAYLOAD_SECRET of known) {
      expect(mistakesOf({ PAYLOAD_SECRET }), PAYLOAD_SECRET).toEqual(refusal)
    }
    const own = [randomBytes(32).toString('hex'), randomBytes(32).toString('base64'), randomUUID()]
    for (const PAYLOAD_SECRET of [...own, 'correct horse battery staple', 'the secret of last year']) {
      expect(mistakesOf({ PAYLOAD_SECRET }), PAYLOAD_SECRET).toEqual([])
    }
  })

  it('refuses no secret of .env.example, because there is none', () => {
    const example = readFileSync('.env.example', 'utf8')
    expect(/^#?\s*PAYLOAD_SECRET\w*=(?<value>.*)$/m.exec(example)?.groups?.['value']).toBe('')
  })

  it('refuses half of an S3 or administrator setting', () => {
    expect(mistakesOf({ S3_BUCKET: 'media' })).toEqual([
      'S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY',
    ])
    expect(mistakesOf({ S3_ENDPOINT: 'http://127.0.0.1:9000' })).toHaveLength(1)
    expect(mistakesOf({ ADMIN_EMAIL: 'owner@example.com' })).toEqual([
      'ADMIN_EMAIL and ADMIN_PASSWORD must be set together',
    ])
  })

  it('takes a database for the sandbox that is another one, beside one of one’s own', () => {
    const own = { DATABASE_URL: 'postgres://app:a@db/shop', PAYLOAD_SECRET: randomBytes(32).toString('hex') }
    const urlOf = (source: Record<string, string>) => readEnv({ ...own, ...source }).sandbox.databaseUrl
    const SANDBOX_DATABASE_URL = 'postgres://app:a@db/sandbox'
    expect(readEnv(own).sandbox).toEqual({ isOn: true, databaseUrl: undefined, maxMegabytes: 512 })
    expect(urlOf({ SANDBOX_DATABASE_URL })).toBe(SANDBOX_DATABASE_URL)
    expect(urlOf({ SANDBOX_DATABASE_URL, SANDBOX: 'off' })).toBeUndefined()
    expect(mistakesOf({ SANDBOX_DATABASE_URL })).toEqual([expect.stringMatching(/goes with DATABASE_URL/)])
    for (const same of ['postgres://app:a@db/shop', 'postgresql://other:b@DB:5432/shop'])
      expect(mistakesOf({ ...own, SANDBOX_DATABASE_URL: same })).toEqual([
        expect.stringMatching(/another database than DATABASE_URL/),
      ])
  })

  it('takes an empty value for one that is not set', () => {
    expect(readEnv({ PORT: '', REDIS_URL: ' ', PUBLIC_URL: '' })).toMatchObject({
      port: 3000,
      redisUrl: undefined,
    })
  })

  it('splits lists and refuses an origin that could never match', () => {
    expect(readEnv({ CORS_ORIGINS: 'https://a.example, https://b.example,' }).corsOrigins).toEqual([
      'https://a.example',
      'https://b.example',
    ])
    expect(mistakesOf({ CORS_ORIGINS: 'https://a.example/' })).toEqual([
      'CORS_ORIGINS must be an origin without a path or trailing slash, such as https://shop.example.com',
    ])
  })

  it('derives the public address from host and port', () => {
    expect(readEnv({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
    expect(readEnv({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000')
    expect(readEnv({ PUBLIC_URL: 'https://shop.example.com/' }).publicUrl).toBe('https://shop.example.com')
  })

  it('trusts no proxy unless told how many', () => {
    expect(readEnv({ TRUST_PROXY: 'true' }).trustedProxyCount).toBe(1)
    expect(readEnv({ TRUST_PROXY: '2' }).trustedProxyCount).toBe(2)
    expect(readEnv({ TRUST_PROXY: 'false' }).trustedProxyCount).toBe(0)
  })
})

describe('readAppEnv', () => {
  it('refuses to serve without a database and a secret', () => {
    expect(() => readAppEnv({})).toThrow(EnvError)
    expect(
      readAppEnv({ DATABASE_URL: 'postgres://db/backroom', PAYLOAD_SECRET: 'correct horse battery' })
        .databaseUrl,
    ).toBe('postgres://db/backroom')
  })
})
