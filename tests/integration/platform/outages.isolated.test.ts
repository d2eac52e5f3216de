import { beforeAll, describe, expect, it } from 'vitest'

import { respond } from '@/app/(storefront)/_server/respond'
import type { Variant } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'
import { OUTAGES } from '@/platform/database/waits/outages'

import { makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { titleChanges } from '../support/title-changes'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)

let variant: Variant
let token: string

/** Changes of variants fail with the SQLSTATE that stands in a table: the errors are PostgreSQL's own. */
const PLANTED = `
  create table planted (code text);
  create function fail_as_planted() returns trigger language plpgsql as $$
  declare planted_code text := (select code from planted);
  begin
    if planted_code is not null then raise exception 'planted' using errcode = planted_code; end if;
    return new;
  end $$;
  create trigger planted before update on variants for each row execute function fail_as_planted()`

beforeAll(async () => {
  variant = await makeVariant(payload, { title: 'Before' })
  token = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))
  await sql.query(PLANTED)
})

async function plant(code: string): Promise<void> {
  await sql.query('delete from planted')
  await sql.query('insert into planted values ($1)', [code])
}

/** A change of the variant's title through each interface. */
const INTERFACES = {
  ...titleChanges(payload, () => ({ variantId: variant.id, token })),
  'a request of a shop page': (title: string) =>
    respond(() => sql.query('update variants set title = $2 where id = $1', [variant.id, title])),
} as const

/** A code of each entry; one of a class, for a class. Codes of Node.js come from no statement. */
const SQLSTATES = OUTAGES.flatMap(({ codes, what }) =>
  (codes as readonly string[])
    .filter((code) => /^[0-9]/.test(code))
    .map((code) => ({ what, code: code.length === 2 ? `${code}006` : code })),
)
const FULL_DISK = { what: 'a full disk', code: '53100' }

const CASES = [...SQLSTATES, FULL_DISK].flatMap(({ what, code }) =>
  (Object.keys(INTERFACES) as (keyof typeof INTERFACES)[]).map((name) => ({ what, code, name })),
)

describe('an outage', () => {
  it.each(CASES)(
    'of $what ($code) is answered by $name with 503 and when to return',
    async ({ code, name }) => {
      await plant(code)
      const response = await INTERFACES[name]('Outage')
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('1')
      const text = await response.text()
      expect(text).toContain('SERVICE_UNAVAILABLE')
      expect(text).not.toContain('planted')
    },
  )

  it.each(['23503', '22P02', '22003'])('is not what a value of the caller does (%s)', async (code) => {
    await plant(code)
    for (const name of ['v1', 'REST'] as const) {
      const response = await INTERFACES[name]('Refused')
      expect([name, response.status]).toEqual([name, 400])
      expect(response.headers.get('retry-after')).toBeNull()
    }
  })
})
