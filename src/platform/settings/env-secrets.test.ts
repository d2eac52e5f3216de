import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

import { readEnv, SECRET_SETTINGS, SETTING_NAMES } from './env'
import { mistakesOf } from './mistakes.test-support'

const folder = mkdtempSync(path.join(tmpdir(), 'backroom-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(text: string): string {
  const file = path.join(folder, `${String(Math.random()).slice(2)}.txt`)
  writeFileSync(file, text)
  return file
}

const SECRET = 'a secret of a file, long enough'

describe('secrets from files', () => {
  it('are read like values, without the line end that editors add', () => {
    const url = 'postgres://shop:word@db.internal/backroom'
    const settings = readEnv({ PAYLOAD_SECRET_FILE: fileOf(`${SECRET}\n`), DATABASE_URL_FILE: fileOf(url) })
    expect(settings).toMatchObject({ payloadSecret: SECRET, databaseUrl: url })
  })

  it('follow the rules of values, and a mistake names the setting', () => {
    expect(mistakesOf({ PAYLOAD_SECRET_FILE: fileOf('short') })[0]).toMatch(/^PAYLOAD_SECRET must have/)
  })

  it('are refused beside a value, whatever they hold, for every secret setting', () => {
    expect(SECRET_SETTINGS).toContain('S3_SECRET_ACCESS_KEY')
    for (const name of SECRET_SETTINGS) {
      const source = { [name]: SECRET, [`${name}_FILE`]: fileOf(SECRET) }
      expect(mistakesOf(source)).toEqual([`${name}_FILE and ${name} are both set: remove one`])
    }
  })

  it('that are missing or empty stop the start, and an empty variable names none', () => {
    expect(
      mistakesOf({
        PAYLOAD_SECRET_FILE: path.join(folder, 'none'),
        METRICS_TOKEN_FILE: fileOf('\n'),
        SMTP_URL_FILE: folder,
        REDIS_URL_FILE: '',
      }),
    ).toEqual([
      'SMTP_URL_FILE names a file that cannot be read (EISDIR)',
      'PAYLOAD_SECRET_FILE names a file that cannot be read (ENOENT)',
      'METRICS_TOKEN_FILE names an empty file',
    ])
  })

  it('are all settings whose name says that they are secret, or an address with a password', () => {
    const looksSecret = /SECRET|PASSWORD|PASSPHRASE|TOKEN|_KEY|DATABASE_.*URL|REDIS_URL|SMTP_URL/
    expect(SETTING_NAMES.filter((name) => looksSecret.test(name))).toEqual(SECRET_SETTINGS)
  })

  it('are told in .env.example, with all settings', () => {
    const example = readFileSync('.env.example', 'utf8')
    const told = [...example.matchAll(/^#([A-Z0-9_]+)=/gm)].map((match) => match[1])
    expect(told.toSorted()).toEqual(SETTING_NAMES.filter((name) => name !== 'NODE_ENV').toSorted())
    expect(example).toContain('_FILE')
  })
})
