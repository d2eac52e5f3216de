import { changeOwnPassword } from '@/features/account/own-account/change-own-password'
import { endSession, signOut } from '@/features/account/sessions/end-sessions'
import type { SessionSummary } from '@/features/account/sessions/list-sessions'
import { listSessions } from '@/features/account/sessions/list-sessions'
import { parseInput } from '@/platform/parse-input'

import type { Call } from '../call'
import { readBody, refuseParameters } from '../call'
import { readJsonBody } from '../read-body'
import type { Router } from '../router'
import { changePasswordSchema, logoutSchema } from './schemas'

function present(session: SessionSummary) {
  return {
    id: session.id,
    device: session.device,
    browser: session.browser,
    ip_prefix: session.ipPrefix,
    channel: session.channel,
    // The former name of `channel`, for one more release.
    door: session.channel,
    created_at: toUtc(session.createdAt),
    last_used_at: toUtc(session.lastUsedAt),
    expires_at: toUtc(session.expiresAt),
    is_current: session.isCurrent,
  }
}

const toUtc = (iso: string) => new Date(iso).toISOString()

/** Logging out takes a body only to say more. */
async function readLogout(call: Call): Promise<{ all?: boolean | undefined }> {
  refuseParameters(call)
  const hasBody = call.request.body !== null && call.request.headers.get('content-length') !== '0'
  return hasBody ? parseInput(logoutSchema, await readJsonBody(call.request)) : {}
}

/** One's own sessions and password. */
export function addSessionRoutes({ add }: Router): void {
  add('POST /auth/logout', 'setting-up', async (call) => {
    const { all = false } = await readLogout(call)
    await signOut(call.ctx, { all })
    return { data: null, message: all ? 'All your sessions are ended.' : 'The session is ended.' }
  })

  add('GET /auth/sessions', 'signed-in', async (call) => {
    refuseParameters(call)
    const sessions = await listSessions(call.ctx)
    return { data: sessions.map(present) }
  })

  add('DELETE /auth/sessions/:id', 'signed-in', async (call) => {
    refuseParameters(call)
    await endSession(call.ctx, call.param('id'))
    return { data: null, message: 'The session is ended.' }
  })

  add('POST /auth/change-password', 'signed-in', async (call) => {
    const { current_password: currentPassword, password } = await readBody(call, changePasswordSchema)
    await changeOwnPassword(call.ctx, { currentPassword, password })
    return { data: null, message: 'The password is changed. Your other sessions are ended.' }
  })
}
