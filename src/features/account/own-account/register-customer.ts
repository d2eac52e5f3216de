import { z } from 'zod'

import { DomainError, invalidField } from '@/domain/errors'
import { MAIL_ADDRESS_PROBLEM, normalMailAddress } from '@/domain/address/mail-address'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { saysTaken } from '@/platform/errors/taken-value'
import { mailAddressSchema } from '@/platform/mail/mail-address-schema'
import { enqueue } from '@/platform/queue'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { passwordText } from '../input-parts'
import { issueLink } from '../links/account-link'
import { limitAttempts } from '../sign-in/limit-attempts'
import { assertNewPassword } from '../passwords/new-password'

/** What customers say of themselves to get an account. The rule for passwords says more. */
export const registrationInput = z.strictObject({
  email: mailAddressSchema,
  password: passwordText,
  name: z.string().trim().min(1).max(200),
  phone: z.string().trim().max(40).optional(),
})

type Registration = z.output<typeof registrationInput>

const BY_EMAIL = `select 1 from users where email = $1`

/**
 * Creates a customer's account, with its welcome message and the link that confirms the address, in one transaction.
 *
 * An address that already has an account is a `CONFLICT`. Hiding that would protect nothing: a new account can be
 * used at once, so a sign-in with the password just chosen reveals the same. Interfaces that do not sign people in
 * may hide it.
 * @throws DomainError `VALIDATION_ERROR`, `CONFLICT`, `RATE_LIMITED`.
 */
export async function registerCustomer(ctx: Context, input: Registration): Promise<{ userId: string }> {
  const email = normalMailAddress(input.email)
  if (email === null) throw invalidField('email', MAIL_ADDRESS_PROBLEM)
  const name = input.name.trim()
  if (name === '') throw invalidField('name', 'A name is required.')
  await assertNewPassword(ctx, input.password, { email, name })
  return limitAttempts(ctx, { kind: 'register', account: email }, () => register(ctx, input, { email, name }))
}

async function register(
  ctx: Context,
  input: Registration,
  { email, name }: { email: string; name: string },
): Promise<{ userId: string }> {
  const taken = await sqlOf(ctx.payload).prepared('account-by-email', BY_EMAIL, [email])
  if (taken.length > 0) throw alreadyRegistered()
  const phone = input.phone?.trim()
  const data: AccountData = { email, name, password: input.password, roles: ['customer'] }
  try {
    return await createAccount(ctx, phone ? { ...data, phone } : data)
  } catch (error) {
    // Of two concurrent registrations the unique index lets one through; Payload answers the other as invalid.
    if (isEmailRefusal(error)) throw alreadyRegistered(error)
    throw error
  }
}

interface AccountData {
  email: string
  name: string
  password: string
  phone?: string
  roles: ['customer']
}

async function createAccount(ctx: Context, data: AccountData): Promise<{ userId: string }> {
  return withPayloadTransaction(ctx, async (inner) => {
    const { payload, req } = inner
    // Registration is public, and always as a customer: only the fields above are written.
    const user = await payload.create({ collection: 'users', data, req, overrideAccess: true, depth: 0 })
    await withTransaction(inner, async (sql) => {
      // The welcome message contains this link.
      await issueLink(sql, { purpose: 'verify-email', userId: user.id })
      await enqueue(sql, 'mail.registered', { userId: user.id })
    })
    return { userId: user.id }
  })
}

function alreadyRegistered(cause?: unknown): DomainError {
  return new DomainError(
    'CONFLICT',
    'This email address already has an account: sign in instead, or write to us if it was closed.',
    { cause },
  )
}

function isEmailRefusal(error: unknown): boolean {
  const data: unknown = error instanceof Error && 'data' in error ? error.data : undefined
  const errors: unknown = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : []
  if (!Array.isArray(errors)) return false
  return errors.some((problem: unknown) => {
    const path: unknown =
      typeof problem === 'object' && problem !== null && 'path' in problem ? problem.path : undefined
    const message: unknown =
      typeof problem === 'object' && problem !== null && 'message' in problem ? problem.message : undefined
    return path === 'email' && typeof message === 'string' && saysTaken(message)
  })
}
