import { createLocalReq } from 'payload'
import { expect, it, vi } from 'vitest'

import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { up } from '../../../migrations/20261129_020000_mail_addresses'
import { makeStaffContext, makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { PASSWORD } from '../support/v1/v1-client'

const payload = await startPayload()
await makeStore(payload)
const sql = sqlOf(payload)
const staff = await makeStaffContext(payload)

/** An account as it was stored before addresses had one form. */
async function storedWith(email: string, isVerified = false): Promise<string> {
  const { id } = await makeUser(payload)
  await sql.query(`select set_config('backroom.confirmed_email', $1, false)`, [email])
  await sql.query(`update users set email = $2, is_verified = $3 where id = $1`, [id, email, isVerified])
  return id
}

async function addressesOf(ids: readonly string[]): Promise<unknown[]> {
  const rows = await sql.query<{ id: string; email: string; is_verified: boolean }>(
    `select id, email, is_verified from users where id = any($1)`,
    [ids],
  )
  return ids.map((id) => {
    const row = rows.find((candidate) => candidate.id === id)
    return [row?.email, row?.is_verified]
  })
}

async function migrate(): Promise<void> {
  const db = payload.db.drizzle as unknown as Parameters<typeof up>[0]['db']
  await up({ db, payload, req: await createLocalReq({}, payload) })
}

it('stored addresses get their one form, of which two accounts cannot have the same', async () => {
  const warn = vi.spyOn(payload.logger, 'warn').mockReturnValue(undefined)
  const ids = [
    await storedWith('anna@bücher.example', true),
    await storedWith('anna@bu\u0308cher.example', true),
    await storedWith('bob@xn--bcher-kva.example'),
    await storedWith('bob@bücher.example'),
    await storedWith('Carl@Example.com', true),
    await storedWith('dora@xn--abc.de'),
    await storedWith('erased-x@erased.invalid'),
  ]
  const [anna = '', second = '', bob = '', other = ''] = ids
  await sql.query(
    `insert into account_links (id, purpose, user_id, hash, old_email, new_email, expires_at)
     values (gen_random_uuid(), 'change-email', $1, sha256('a'), 'anna@bücher.example', 'anna@straße.example', now() + interval '1 hour')`,
    [anna],
  )
  await sql.query(
    `insert into orders (id, number, status, currency, customer_email, created_at, updated_at)
     values (gen_random_uuid(), 'M-1', 'draft', 'GBP', 'Anna@bücher.example', now(), now())`,
  )
  await sql.query(
    `insert into mails (id, key, template, "to", subject, sent_at) values (gen_random_uuid(), 'k', 't', 'anna@bücher.example', 's', now())`,
  )
  await migrate()
  await migrate()

  expect(await addressesOf(ids)).toEqual([
    ['anna@xn--bcher-kva.example', true],
    ['anna@bu\u0308cher.example', true],
    ['bob@xn--bcher-kva.example', false],
    ['bob@bücher.example', false],
    ['carl@example.com', true],
    ['dora@xn--abc.de', false],
    ['erased-x@erased.invalid', false],
  ])
  const told = warn.mock.calls.map(([facts]) => facts)
  expect(told).toEqual([
    { kept: second, other: anna },
    { kept: other, other: bob },
    { kept: second, other: anna },
    { kept: other, other: bob },
  ])
  expect(JSON.stringify(warn.mock.calls)).not.toContain('@')
  expect(
    await sql.query(`select old_email, new_email from account_links where user_id = $1`, [anna]),
  ).toEqual([{ old_email: 'anna@xn--bcher-kva.example', new_email: 'anna@xn--strae-oqa.example' }])
  expect(await sql.query(`select customer_email from orders where number = 'M-1'`)).toEqual([
    { customer_email: 'anna@xn--bcher-kva.example' },
  ])
  expect(await sql.query(`select "to" from mails where key = 'k'`)).toEqual([
    { to: 'anna@xn--bcher-kva.example' },
  ])

  // Either text signs in to the account that has the address now.
  for (const identifier of ['anna@bücher.example', 'anna@bu\u0308cher.example']) {
    const { user } = await signInWithPassword(makeContext(payload, 'rest', ANONYMOUS), {
      identifier,
      password: PASSWORD,
    })
    expect(user.id).toBe(anna)
  }
  // The other account can be saved, corrected and erased by staff.
  const correct = (data: { email: string; phone?: string }) =>
    payload.update({ collection: 'users', id: second, overrideAccess: true, data })
  await correct({ phone: '1', email: 'anna@bu\u0308cher.example' })
  expect(await addressesOf([second])).toEqual([['anna@bu\u0308cher.example', true]])
  await correct({ email: 'anna.second@bücher.example' })
  expect(await addressesOf([second])).toEqual([['anna.second@xn--bcher-kva.example', false]])
  await eraseUser(staff, { account: { id: other }, reason: 'asked for' })
})
