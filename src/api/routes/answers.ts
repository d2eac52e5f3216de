import { z } from 'zod'

import { CHANNELS } from '@/platform/context'

import { timeAnswer as time } from '../engine/answer-schema'
import type { Engine } from '../engine/engine'
import { describeResource } from '../engine/engine'
import { apiKeys } from '../resources/api-keys'
import { users } from '../resources/users'

/** What routes answer that is no document of a resource, or more than one. */

export const tokensAnswer = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int().meta({ description: 'Seconds until the access token expires.' }),
})

/** Tokens, with the own account as `/auth/me` has it; null until a second factor is set up. */
export const signInAnswer = (engine: Engine) =>
  tokensAnswer.extend({
    device_token: z.string(),
    user: describeResource(engine, users).nullable(),
    two_factor_setup_required: z.boolean(),
  })

export const sessionsAnswer = z.array(
  z.object({
    id: z.uuid(),
    device: z.string(),
    browser: z.string(),
    ip_prefix: z.string().nullable(),
    channel: z.enum(CHANNELS),
    // The former name of `channel`, for one more release.
    door: z.enum(CHANNELS),
    created_at: time,
    last_used_at: time,
    expires_at: time,
    is_current: z.boolean(),
  }),
)

export const secondFactorAnswer = z.object({
  is_on: z.boolean(),
  confirmed_at: time.nullable(),
  is_required: z.boolean(),
  recovery_codes_left: z.int(),
})

export const setupAnswer = z.object({ secret: z.string(), uri: z.string() })

export const recoveryCodesAnswer = z.object({ recovery_codes: z.array(z.string()).readonly() })

/** How many orders now stand without a name. */
export const erasureAnswer = z.object({ orders: z.int() })

export const stockLevelAnswer = z.object({
  variant_id: z.uuid(),
  on_hand: z.int(),
  reserved: z.int(),
  available: z.int(),
})

export const freedKeyAnswer = z.object({ id: z.uuid(), freed: z.string(), now: z.string() })

/** A key as the list has it, and its secret, which is told once. */
export const issuedKeyAnswer = (engine: Engine) =>
  describeResource(engine, apiKeys).extend({ secret: z.string() }).meta({ title: 'IssuedApiKey' })
