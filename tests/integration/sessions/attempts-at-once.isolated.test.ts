import { getPayload } from 'payload'
import { expect, it } from 'vitest'

import config from '@payload-config'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { ANONYMOUS, makeContext } from '@/platform/context'

import { makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()

const FREE = 5
const AT_ONCE = 24

// With hashes as slow as everywhere: each guess begins before the first of them is answered.
it('wrong passwords at the same moment, in two processes, tell no more than one by one', async () => {
  const { email } = await makeUser(payload)
  const other = await getPayload({ config, key: 'another process' })
  const guess = async (index: number): Promise<unknown> => {
    const ctx = makeContext(index % 2 === 0 ? payload : other, 'storefront', ANONYMOUS)
    const client = { userAgent: null, address: '198.51.100.1' }
    try {
      return await signInWithPassword({ ...ctx, client }, { identifier: email, password: 'a guess' })
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error
    }
  }
  const all = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => guess(index)))
  expect(all.filter((one) => one === 'AUTHENTICATION_REQUIRED')).toHaveLength(FREE)
  expect(all.filter((one) => one === 'RATE_LIMITED')).toHaveLength(AT_ONCE - FREE)
  await other.destroy()
})
