import { randomBytes } from 'node:crypto'

import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'

import { inviteNewAccount } from '@/features/account/staff-accounts/manage-accounts'
import { DomainError } from '@/domain/errors'
import { signInName } from '@/domain/address/mail-address'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/errors/payload-error'

/** Whom the request makes without a password. */
const INVITED = 'backroom.invited'

/**
 * People choose their own password: an account made without one is an invitation. Payload makes no account without a
 * password, so that it gets a random one, which the second half of this takes away again.
 */
export const prepareInvitation: CollectionBeforeValidateHook<User> = ({ data, operation, req }) => {
  const hasPassword = data && 'password' in data && Boolean(data.password)
  if (operation !== 'create' || !data || hasPassword) return data
  if (contextOfRequest(req).actor.type === 'key') {
    throw toPayloadError(
      new DomainError(
        'FORBIDDEN',
        'A key cannot invite: an account made without a password is an invitation.',
      ),
    )
  }
  req.context[INVITED] = data.email && signInName(data.email)
  return { ...data, password: randomBytes(32).toString('base64url') }
}

/** With `select` the caller may have left the address out of the answer. */
export const invite: CollectionAfterChangeHook<User> = async ({ data, doc, operation, req }) => {
  const email = signInName(data.email ?? doc.email)
  if (operation !== 'create' || req.context[INVITED] !== email) return doc
  req.context[INVITED] = undefined
  await inviteNewAccount(contextOfRequest(req), doc.id)
  return doc
}
