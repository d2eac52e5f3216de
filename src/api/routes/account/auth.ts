import { DomainError } from '@/domain/errors'
import { completeSignIn } from '@/features/account/sign-in/complete-sign-in'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import type { SignInResult, OpenSession } from '@/features/account/sessions/open-session'
import { refreshSession } from '@/features/account/sessions/refresh-session'
import { registerCustomer } from '@/features/account/own-account/register-customer'
import type { User } from '@/payload-types'

import type { Call } from '../../call'
import { principalOfUser } from '../../principal'
import type { Engine } from '../../engine/engine'
import { getResource } from '../../engine/get'
import { users } from '../../resources/users'
import { dataOf, located, one, permission } from '../../route'
import type { Router } from '../../router'
import { signInAnswer, tokensAnswer } from '../answers'
import { loginSchema, refreshSchema, registerSchema, secondStepSchema } from '../schemas'

/** The user as they see their own account. */
async function ownUser(engine: Engine, user: Pick<User, 'id' | 'name' | 'email' | 'roles'>) {
  const { id, name, email, roles } = user
  const principal = principalOfUser({ id, name, email, roles, isActive: true, collection: 'users' })
  return getResource(engine, { resource: users, principal, id })
}

function tokensOf({ accessToken, accessExpiresAt, refreshToken }: OpenSession) {
  return {
    access_token: accessToken,
    refresh_token: refreshToken,
    token_type: 'Bearer' as const,
    expires_in: Math.max(0, Math.round((accessExpiresAt.getTime() - Date.now()) / 1000)),
  }
}

/** Callers who have to set up a second factor are still unauthenticated. */
async function signedIn({ engine }: Call, session: SignInResult) {
  const { user, mustSetUp, deviceToken } = session
  const own = mustSetUp ? null : await ownUser(engine, user)
  const tokens = { ...tokensOf(session), device_token: deviceToken }
  return { data: { ...tokens, user: own, two_factor_setup_required: mustSetUp } }
}

/** Signing in: by the password, and with a code where the account asks for one. */
function addSignInRoutes({ add }: Router, engine: Engine): void {
  add(
    {
      route: 'POST /auth/login',
      name: 'signIn',
      summary: 'Sign in with a password',
      needs: 'nothing',
      errors: ['TWO_FACTOR_REQUIRED'],
      example: { email: 'ada@example.com', password: 'correct horse battery' },
      audience: 'anyone',
      body: loginSchema,
      answer: dataOf(signInAnswer(engine)),
    },
    async (call, body) => {
      const { email, username, ...rest } = await body()
      const credentials = { identifier: email ?? username ?? '', ...rest }
      return signedIn(call, await signInWithPassword(call.ctx, credentials))
    },
  )

  add(
    {
      route: 'POST /auth/two-factor',
      name: 'completeSignIn',
      summary: 'Complete a sign-in with a code',
      needs: 'nothing',
      example: { challenge: '0b9c…', code: '123456' },
      audience: 'anyone',
      body: secondStepSchema,
      answer: dataOf(signInAnswer(engine)),
    },
    async (call, body) => signedIn(call, await completeSignIn(call.ctx, await body())),
  )
}

/** Registering, signing in and staying signed in. */
export function addAuthRoutes(router: Router, engine: Engine): void {
  addSignInRoutes(router, engine)
  addOwnUserRoute(router)
  const { add } = router
  add(
    {
      route: 'POST /auth/register',
      name: 'register',
      summary: 'Register as a customer',
      needs: 'nothing',
      errors: ['CONFLICT'],
      example: { email: 'ada@example.com', password: 'correct horse battery', name: 'Ada Byron' },
      audience: 'anyone',
      body: registerSchema,
      answer: located(one(users)),
    },
    async (call, body) => {
      const input = await body()
      const { userId: id } = await registerCustomer(call.ctx, input)
      const { name, email } = input
      const user = await ownUser(call.engine, { id, name, email, roles: ['customer'] })
      return { data: user, message: 'Welcome. Sign in to go on.', location: `/users/${id}` }
    },
  )

  add(
    {
      route: 'POST /auth/refresh',
      name: 'refreshTokens',
      summary: 'Exchange a refresh token for the next pair of tokens',
      needs: 'nothing',
      audience: 'anyone',
      body: refreshSchema,
      answer: dataOf(tokensAnswer),
    },
    async (call, body) => {
      const { refresh_token: refreshToken } = await body()
      return { data: tokensOf(await refreshSession(call.ctx, refreshToken)) }
    },
  )
}

function addOwnUserRoute({ add }: Router): void {
  add(
    {
      route: 'GET /auth/me',
      name: 'getOwnUser',
      summary: 'Read one’s own account',
      needs: permission('users', 'read'),
      audience: 'signed-in',
      parameters: 'document',
      answer: one(users),
    },
    async ({ engine, principal, url }) => {
      if (!principal.user) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
      return {
        data: await getResource(engine, {
          resource: users,
          principal,
          id: principal.user.id,
          params: url.searchParams,
        }),
      }
    },
  )
}
