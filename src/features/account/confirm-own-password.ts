import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'

import { checkPassword } from './log-in'

/**
 * Makes sure that whoever asks knows the account's password: a device left open must not be enough.
 * @throws DomainError `VALIDATION_ERROR` about `current_password`.
 */
export async function confirmOwnPassword(ctx: Context, identifier: string, password: string): Promise<void> {
  try {
    await checkPassword(ctx, { identifier, password })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const message = 'This is not your current password.'
    throw new DomainError('VALIDATION_ERROR', message, {
      fields: [{ path: 'current_password', message }],
      cause: error,
    })
  }
}
