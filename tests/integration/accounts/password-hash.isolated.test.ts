import { pbkdf2Sync } from 'node:crypto'

import { expect, it, vi } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { PASSWORD, startApi } from '../support/v1/v1-client'

const ITERATIONS = 600_000

/** The rounds of each hash that this process was asked for. */
const asked = await vi.hoisted(async () => {
  const { default: crypto } = await import('node:crypto')
  const { syncBuiltinESMExports } = await import('node:module')
  const rounds: number[] = []
  const derive = crypto.pbkdf2
  crypto.pbkdf2 = (...call) => {
    rounds.push(call[2])
    derive(...call)
  }
  syncBuiltinESMExports()
  return rounds
})

const payload = await startPayload()
const { anonymous } = await startApi(payload)

async function storedHashOf(email: string): Promise<{ hash: string; salt: string }> {
  const text = 'select hash, salt from users where email = $1'
  const [row] = await sqlOf(payload).query<{ hash: string; salt: string }>(text, [email])
  return row ?? { hash: '', salt: '' }
}

const hashOf = (password: string, salt: string) =>
  `pbkdf2-sha256-v1:${pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256').toString('hex')}`

it('a password is stored as PBKDF2-SHA256 of 600,000 rounds with a salt of its own, however it is set', async () => {
  const made = await makeUser(payload, { password: PASSWORD })
  const registered = { email: 'ada@example.com', name: 'Ada', password: PASSWORD }
  expect((await anonymous.post('/auth/register', registered)).status).toBe(201)
  const stored = await Promise.all([made.email, registered.email].map(storedHashOf))
  for (const { hash, salt } of stored) expect(hash).toBe(hashOf(PASSWORD, salt))
  expect(new Set(stored.map(({ salt }) => salt)).size).toBe(2)
})

it('signing in compares with one hash of all rounds, whether or not there is such an account', async () => {
  const { email } = await makeUser(payload, { password: PASSWORD })
  const signIn = async (name: string, password: string) => {
    asked.length = 0
    const { status } = await anonymous.post('/auth/login', { email: name, password })
    return [status, ...asked]
  }
  expect(await signIn(email, PASSWORD)).toEqual([200, ITERATIONS])
  expect(await signIn(email, `${PASSWORD}!`)).toEqual([401, ITERATIONS])
  expect(await signIn('unknown@example.com', PASSWORD)).toEqual([401, ITERATIONS])
})
