import type { AttemptKind } from '@/domain/account/attempts'
import type { Context } from '@/platform/context'
import { issueDeviceToken, knownDevice } from '@/platform/identity/device-token'

import { forgetAttempts } from './attempts'
import { endFormerSession } from '../sessions/end-sessions'
import type { SignInResult, NewSession } from '../sessions/open-session'

/** What a client sends with a sign-in besides its credentials. */
export interface Device {
  /** The device token from an earlier sign-in on this device. */
  deviceToken?: string | null | undefined
  /**
   * The refresh token of the browser's previous session, which ends. Programs send none: their sessions exist side by
   * side.
   */
  formerToken?: string | null | undefined
}

interface Opened {
  session: NewSession
  device: Device
  /** The kinds of attempt that the sign-in took. */
  steps: readonly AttemptKind[]
}

/**
 * Completes a sign-in on its device: ends the browser's previous session and answers the session with a device token.
 */
export async function attachDevice(ctx: Context, { session, device, steps }: Opened): Promise<SignInResult> {
  const { deviceToken, formerToken } = device
  if (formerToken) await endFormerSession(ctx, formerToken)
  return {
    ...session,
    deviceToken: await keepDevice(ctx, { userId: session.user.id, token: deviceToken, steps }),
  }
}

/** The token of a known device stays valid, and its failed attempts are reset; any other device gets a new token. */
async function keepDevice(
  { payload }: Context,
  { userId, token, steps }: { userId: string; token: Device['deviceToken']; steps: Opened['steps'] },
): Promise<string> {
  const device = knownDevice(token, userId)
  if (!token || device === null) return issueDeviceToken(userId)
  const subject = { scope: 'device', id: device } as const
  await Promise.all(steps.map((step) => forgetAttempts(payload, step, [subject])))
  return token
}
