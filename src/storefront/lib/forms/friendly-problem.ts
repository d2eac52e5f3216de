import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import type { ErrorCode } from '@/domain/errors'

import type { ActionProblem, Shortage } from './action-result'

const WORDS: Partial<Record<ErrorCode, string>> = {
  INSUFFICIENT_STOCK: 'Another customer was faster: not all of this is in stock any more.',
  AUTHENTICATION_REQUIRED: 'You are not signed in any more. Sign in and try again; your basket is kept.',
  NOT_FOUND: 'We cannot find that.',
}

const shortagesSchema = z.array(z.object({ variant_id: z.string(), available: z.number() }))

/**
 * A refusal (`DomainError`) in a customer's words; any other error is a defect and is rethrown.
 * `words` replaces the message for codes that mean something particular to one form.
 */
export function friendlyProblem(
  error: unknown,
  words: Partial<Record<ErrorCode, string>> = {},
): ActionProblem {
  if (!(error instanceof DomainError)) throw error
  const message = words[error.code] ?? WORDS[error.code] ?? error.message
  const fields = fieldsOf(error)
  const shortages = shortagesOf(error)
  return {
    code: error.code,
    message,
    ...(fields ? { fields } : {}),
    ...(shortages ? { shortages } : {}),
    ...totalOf(error),
    ...secondStepOf(error),
  }
}

function fieldsOf(error: DomainError): Record<string, string> | undefined {
  const problems = error.details?.fields
  if (!problems || problems.length === 0) return undefined
  return Object.fromEntries(problems.map(({ path, message }) => [path, message]))
}

const totalSchema = z.object({
  expected_total: z.unknown(),
  total: z.object({ amount: z.number(), currency: z.string() }),
})

function totalOf({ details }: DomainError): Pick<ActionProblem, 'total'> {
  const parsed = totalSchema.safeParse(details).data
  return parsed ? { total: { amountMinor: parsed.total.amount, currency: parsed.total.currency } } : {}
}

const secondStepSchema = z.object({ challenge: z.string().optional(), attempts_left: z.number().optional() })

function secondStepOf({ details }: DomainError): Pick<ActionProblem, 'challenge' | 'attemptsLeft'> {
  const { challenge, attempts_left: attemptsLeft } = secondStepSchema.safeParse(details).data ?? {}
  return {
    ...(challenge === undefined ? {} : { challenge }),
    ...(attemptsLeft === undefined ? {} : { attemptsLeft }),
  }
}

function shortagesOf(error: DomainError): Shortage[] | undefined {
  const parsed = shortagesSchema.safeParse(error.details?.['shortages'])
  return parsed.data?.map(({ variant_id: variantId, available }) => ({ variantId, available }))
}
