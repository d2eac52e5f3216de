import { changeOwnPassword } from '@/features/account/own-account/change-own-password'
import { endSession, signOut } from '@/features/account/sessions/end-sessions'
import type { SessionSummary } from '@/features/account/sessions/list-sessions'
import { listSessions } from '@/features/account/sessions/list-sessions'

import { refuseParameters } from '../../call'
import { dataOf, nothing } from '../../route'
import type { Router } from '../../router'
import { sessionsAnswer } from '../answers'
import { changePasswordSchema, logoutSchema } from '../schemas'

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

/** One's own sessions and password. */
export function addSessionRoutes(router: Router): void {
  addListRoutes(router)
  addPasswordRoute(router)
  const { add } = router
  add(
    {
      route: 'POST /auth/logout',
      name: 'signOut',
      summary: 'End this session, or every one',
      needs: 'a person',
      audience: 'setting-up',
      body: logoutSchema,
      isBodyOptional: true,
      answer: nothing,
    },
    async (call, body) => {
      const { all = false } = await body()
      await signOut(call.ctx, { all })
      return { data: null, message: all ? 'All your sessions are ended.' : 'The session is ended.' }
    },
  )
}

function addListRoutes({ add }: Router): void {
  add(
    {
      route: 'GET /auth/sessions',
      name: 'listSessions',
      summary: 'List one’s own sessions',
      needs: 'a person',
      audience: 'signed-in',
      answer: dataOf(sessionsAnswer),
    },
    async (call) => {
      refuseParameters(call)
      const sessions = await listSessions(call.ctx)
      return { data: sessions.map(present) }
    },
  )

  add(
    {
      route: 'DELETE /auth/sessions/:id',
      name: 'endSession',
      summary: 'End one of one’s own sessions',
      needs: 'a person',
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      refuseParameters(call)
      await endSession(call.ctx, call.param('id'))
      return { data: null, message: 'The session is ended.' }
    },
  )
}

function addPasswordRoute({ add }: Router): void {
  add(
    {
      route: 'POST /auth/change-password',
      name: 'changePassword',
      summary: 'Change one’s own password; every other session ends',
      needs: 'a person',
      audience: 'signed-in',
      body: changePasswordSchema,
      answer: nothing,
    },
    async (call, body) => {
      await changeOwnPassword(call.ctx, await body())
      return { data: null, message: 'The password is changed. Your other sessions are ended.' }
    },
  )
}
