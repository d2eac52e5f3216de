import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { accountName, passwordText } from '@/features/account/input-parts'
import { completeSignIn, secondStepInput } from '@/features/account/sign-in/complete-sign-in'
import {
  createFirstAdministrator,
  firstAdministratorInput,
} from '@/features/account/staff-accounts/create-first-administrator'
import { signOut } from '@/features/account/sessions/end-sessions'
import { keepSessionAwake } from '@/features/account/sessions/keep-session-awake'
import { signInInput, signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import type { SignInResult, OpenSession } from '@/features/account/sessions/open-session'
import { refreshSession } from '@/features/account/sessions/refresh-session'
import { contextForSetup, refreshTokenOfBrowser } from '@/features/account/two-step/setup-context'
import { unlockAccount } from '@/features/account/sign-in/unlock-account'
import { contextOfRequest } from '@/platform/context'
import { deviceCookieName, setDeviceCookieValue } from '@/platform/identity/device-token'
import { parseInput } from '@/platform/parse-input'
import { readRequestBody } from '@/platform/http/read-json'
import { readCookie, setCookieValues } from '@/platform/http/session-cookies'

import { answer, endpoint, isBrowser } from '../../shared/respond'
import { asPayloadUser } from './session-strategy'

/** Payload's forms name the account by `email` or `username`. */
const loginSchema = signInInput.omit({ identifier: true }).extend({
  email: accountName.optional(),
  username: accountName.optional(),
  password: passwordText.default(''),
})
const refreshSchema = z.object({ refreshToken: z.string().min(1).max(200) })
const unlockSchema = loginSchema.pick({ email: true, username: true })

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

/**
 * When the session ends unless it is used. At `exp` the panel's own code would throw away what is typed and lead to a page of
 * its own, so browsers hear it by a name that only our code knows (`admin/session`).
 */
const endOf = (req: PayloadRequest, ends: Date) =>
  isBrowser(req) || req.headers.has('cookie') ? { sessionEnds: seconds(ends) } : { exp: seconds(ends) }

/** Browsers learn when their session ends, programs get the tokens and learn when to refresh them. */
function facts(req: PayloadRequest, session: OpenSession, ends: Date) {
  if (isBrowser(req)) return endOf(req, ends)
  const { accessToken: token, refreshToken, accessExpiresAt } = session
  return { token, refreshToken, exp: seconds(accessExpiresAt) }
}

/** The caller as the collection lets them see themselves. */
async function ownUser(req: PayloadRequest) {
  if (!req.user) return null
  const user = await req.payload.findByID({
    collection: 'users',
    id: req.user.id,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { ...user, collection: 'users', _strategy: 'session' }
}

async function signedIn(req: PayloadRequest, session: SignInResult): Promise<Response> {
  const { sessionId, user, mustSetUp, deviceToken } = session
  const ends = await keepSessionAwake({ ...contextOfRequest(req), sessionId })
  // A caller who has to set up a second factor is still unauthenticated.
  if (!mustSetUp) req.user = asPayloadUser(user, { _strategy: 'session', _sid: sessionId })
  const message = mustSetUp ? 'Set up two-step sign-in: your role needs it.' : 'Signed in.'
  const forPrograms = isBrowser(req) ? {} : { deviceToken }
  const body = { message, mustSetUpTwoFactor: mustSetUp, ...facts(req, session, ends), ...forPrograms }
  const cookies = [...setCookieValues(session), setDeviceCookieValue(deviceToken)]
  return answer({ ...body, user: await ownUser(req) }, cookies)
}

/** What the device kept: programs send it along, browsers have it in a cookie. */
function deviceOf({ headers, payload }: PayloadRequest, sent: string | null | undefined) {
  return {
    deviceToken: sent ?? readCookie(headers.get('cookie'), deviceCookieName()),
    formerToken: refreshTokenOfBrowser(headers, payload),
  }
}

/**
 * In the form of Payload's own errors, and made here: what is thrown, Payload writes to its log, and a challenge is no
 * business of a log's.
 */
function challengeAnswer(error: unknown): Response {
  if (!(error instanceof DomainError) || error.code !== 'TWO_FACTOR_REQUIRED') throw error
  const { code, message, details } = error
  const headers = { 'cache-control': 'private, no-store' }
  return Response.json({ errors: [{ message, data: { code, ...details } }] }, { status: 401, headers })
}

const login = endpoint('post', '/login', async (req) => {
  const { email, username, deviceToken, ...rest } = parseInput(loginSchema, await readRequestBody(req))
  const credentials = {
    identifier: username || email || '',
    ...deviceOf(req, deviceToken),
    ...rest,
  }
  try {
    return await signedIn(req, await signInWithPassword(contextOfRequest(req), credentials))
  } catch (error) {
    return challengeAnswer(error)
  }
})

const secondStep = endpoint('post', '/two-factor', async (req) => {
  const { deviceToken, ...step } = parseInput(secondStepInput, await readRequestBody(req))
  const completing = { ...step, ...deviceOf(req, deviceToken) }
  return signedIn(req, await completeSignIn(contextOfRequest(req), completing))
})

const logout = endpoint('post', '/logout', async (req) => {
  await signOut(await contextForSetup(req), { all: req.searchParams.get('allSessions') === 'true' })
  return answer({ message: 'Signed out.' }, setCookieValues(null))
})

const me = endpoint('get', '/me', async (req) => {
  const user = await ownUser(req)
  if (user === null) return answer({ user: null, message: 'You are not signed in.' })
  const ends = await keepSessionAwake(contextOfRequest(req))
  return answer({ user, ...endOf(req, ends), collection: 'users', strategy: 'session', message: 'Account' })
})

/** With a refresh token, a new pair; without one, a session in use is kept awake: its cookies are the server's to renew. */
const refresh = endpoint('post', '/refresh-token', async (req) => {
  const body = refreshSchema.safeParse(await readRequestBody(req))
  if (body.success) return exchange(req, body.data.refreshToken)
  const ends = await keepSessionAwake(contextOfRequest(req))
  return answer({
    message: 'The session goes on.',
    ...endOf(req, ends),
    strategy: 'session',
    user: await ownUser(req),
  })
})

async function exchange(req: PayloadRequest, refreshToken: string): Promise<Response> {
  const session = await refreshSession(contextOfRequest(req), refreshToken)
  return answer({
    message: 'Refreshed.',
    token: session.accessToken,
    refreshedToken: session.accessToken,
    refreshToken: session.refreshToken,
    exp: seconds(session.accessExpiresAt),
  })
}

const PROXY_HEADERS = [
  ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'],
  ...['cf-connecting-ip', 'true-client-ip'],
]
const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

function isLocalName(url: string): boolean {
  return URL.canParse(url) && LOCAL_NAMES.includes(new URL(url).hostname)
}

/**
 * A page of another site must not reach a system that is still empty through its owner's browser, nor may requests through a
 * proxy on the same machine: it says so in a header, or calls us by a name that is not this machine's own.
 */
function isForeign(req: PayloadRequest): boolean {
  const [origin, host] = [req.headers.get('origin'), req.headers.get('host')]
  // A shop that says where it is reached stands behind a proxy, of which a request need not show anything.
  const [shop = ''] = req.payload.config.csrf
  if (!isLocalName(shop)) return true
  if (PROXY_HEADERS.some((header) => req.headers.has(header))) return true
  if (host !== null && !isLocalName(`http://${host}`)) return true
  return origin !== null && !(isLocalName(origin) && req.payload.config.csrf.includes(origin))
}

const firstRegister = endpoint('post', '/first-register', async (req) => {
  if (isForeign(req))
    throw new DomainError(
      'FORBIDDEN',
      'The first administrator is made on this machine, or by ADMIN_EMAIL and ADMIN_PASSWORD.',
    )
  const input = parseInput(firstAdministratorInput, await readRequestBody(req))
  const ctx = contextOfRequest(req)
  await createFirstAdministrator(ctx, input)
  return signedIn(req, await signInWithPassword(ctx, { identifier: input.email, password: input.password }))
})

const unlock = endpoint('post', '/unlock', async (req) => {
  const { email, username } = parseInput(unlockSchema, await readRequestBody(req))
  await unlockAccount(contextOfRequest(req), username || email || '')
  return answer({ message: 'The account is unlocked.' })
})

/** In place of Payload's endpoints of the same paths. */
export const signInEndpoints: Endpoint[] = [login, secondStep, logout, me, refresh, firstRegister, unlock]
