import type { AttemptKind } from '@/domain/account/attempts'
import type { Context } from '@/platform/context'
import { issueDeviceToken, knownDevice } from '@/platform/identity/device-token'

import { forgetAttempts } from './attempts'
import { endFormerSession } from '../sessions/end-sessions'
import type { LogIn, NewSession } from '../sessions/open-session'

/** What somebody comes with who signs in, besides what proves who they are. */
export interface Device {
  /** What the device kept when it was signed in with before. */
  deviceToken?: string | null | undefined
  /** The refresh token that the browser has of the session before this one. Programs have none: theirs stand side by side. */
  formerToken?: string | null | undefined
}

interface Opened {
  session: NewSession
  device: Device
  /** The steps that were taken. */
  steps: readonly AttemptKind[]
}

/** What somebody gets who has signed in: their account, and what makes their device a known one. */
export async function completeLogIn(ctx: Context, { session, device, steps }: Opened): Promise<LogIn> {
  const { deviceToken, formerToken } = device
  if (formerToken) await endFormerSession(ctx, formerToken)
  return {
    ...session,
    deviceToken: await keepDevice(ctx, { userId: session.user.id, token: deviceToken, steps }),
  }
}

/** A device that is known already stays the one it is, and its own wrong tries are forgiven. */
async function keepDevice(
  { payload }: Context,
  { userId, token, steps }: { userId: string; token: Device['deviceToken']; steps: Opened['steps'] },
): Promise<string> {
  const device = knownDevice(token, userId)
  if (!token || device === null) return issueDeviceToken(userId)
  const subject = { scope: 'device', who: device } as const
  await Promise.all(steps.map((step) => forgetAttempts(payload, step, [subject])))
  return token
}
