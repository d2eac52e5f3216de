import { z } from 'zod'

/** What routes answer that is no document of a resource. */

const time = z.iso.datetime()

export const tokensAnswer = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.string(),
  /** Seconds. */
  expires_in: z.number().int(),
})

export const signInAnswer = tokensAnswer.extend({
  device_token: z.string(),
  /** The own account as `/auth/me` has it; null until a second factor is set up. */
  user: z.record(z.string(), z.unknown()).nullable(),
  two_factor_setup_required: z.boolean(),
})

export const sessionsAnswer = z.array(
  z.object({
    id: z.uuid(),
    device: z.string(),
    browser: z.string(),
    ip_prefix: z.string().nullable(),
    channel: z.string(),
    // The former name of `channel`, for one more release.
    door: z.string(),
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
  recovery_codes_left: z.number().int(),
})

export const setupAnswer = z.object({ secret: z.string(), uri: z.string() })

export const recoveryCodesAnswer = z.object({ recovery_codes: z.array(z.string()).readonly() })

/** How many orders now stand without a name. */
export const erasureAnswer = z.object({ orders: z.number().int() })

export const stockLevelAnswer = z.object({
  variant_id: z.uuid(),
  on_hand: z.number().int(),
  reserved: z.number().int(),
  available: z.number().int(),
})

export const freedKeyAnswer = z.object({ id: z.uuid(), freed: z.string(), now: z.string() })

/** A key as the list has it, and its secret, which is told once. */
export const issuedKeyAnswer = z.looseObject({ secret: z.string() })
