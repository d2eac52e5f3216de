import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { findKeyPrincipal } from '@/features/account/identity/authenticate-key'
import { assertRoom } from '@/features/sandbox/assert-room'
import { assertNotResetting, betweenResets } from '@/features/sandbox/reset-sandbox'
import { sandboxOwnerOf } from '@/features/sandbox/sandbox-owner'
import { bearerOf } from '@/platform/http/bearer'
import type { ApiKeyPrincipal } from '@/platform/identity/api-key-principal'
import { isTestKey } from '@/platform/identity/key-secret'

import { isRead } from '../answering/respond'
import { principalUserOf } from '../authenticate'
import { createEngine } from '../engine/engine'
import { createLimitRequest } from '../limit'
import { principalOfUser } from '../principal'
import type { Gate, Router } from '../router'
import { createRouter } from '../router'
import { addRoutes } from '../routes'

/** Opens the sandbox: one Payload over its demo data, the same at each call. */
export type OpenSandbox = () => Promise<Payload>

const RESET = /^\/api\/v1\/sandbox\/reset$/

/** Whether a request writes to the demo data, and does not bring them back. */
const isWrite = (request: Request) => !isRead(request) && !RESET.test(new URL(request.url).pathname)

/** Whether a request is for the sandbox: it comes with a key of the form of a test key. */
export function isForSandbox(headers: Headers): boolean {
  const credential = bearerOf(headers)
  return credential !== null && isTestKey(credential)
}

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `TWO_FACTOR_SETUP_REQUIRED`. */
async function testKeyOf(shop: Payload, headers: Headers): Promise<ApiKeyPrincipal> {
  const credential = bearerOf(headers) ?? ''
  const address = headers.get('x-client-address')
  const found = await findKeyPrincipal(shop, { credential, address, mode: 'test' })
  if (found.kind === 'invalid') throw found.problem
  return found.principal
}

/**
 * Keys are the shop's, and what they do is the sandbox's: requests are made by the account there that stands for the key's
 * owner. What has no valid key is counted by the shop, as every other such request.
 */
function gateOf(shop: Payload, sandbox: Payload): Gate {
  const [limitInShop, limitInSandbox] = [createLimitRequest(shop), createLimitRequest(sandbox)]
  return {
    authenticate: async (headers) => {
      const { user, key } = await testKeyOf(shop, headers)
      const owner = await sandboxOwnerOf(sandbox, user)
      return principalOfUser({ ...principalUserOf(owner), _key: key })
    },
    limit: (principal, headers) => (principal === null ? limitInShop : limitInSandbox)(principal, headers),
    admit: async (request) => {
      assertNotResetting(sandbox)
      if (isWrite(request)) await assertRoom(sandbox)
    },
  }
}

function routerOver(shop: Payload, sandbox: Payload): Router {
  const engine = createEngine(sandbox)
  const router = createRouter(engine, gateOf(shop, sandbox))
  addRoutes(router, engine)
  return {
    ...router,
    fetch: (request, facts) =>
      isWrite(request)
        ? betweenResets(sandbox, () => router.fetch(request, facts))
        : router.fetch(request, facts),
  }
}

/**
 * The routes over the sandbox, for a request that {@link isForSandbox}. The sandbox is opened by the first request with a
 * valid key: others would make the process keep what it does not need.
 * @throws DomainError of authentication, `RATE_LIMITED`, `FORBIDDEN` where there is no sandbox.
 */
export function createSandboxRouter(
  shop: Payload,
  open: OpenSandbox | undefined,
): (headers: Headers) => Promise<Router> {
  const limit = createLimitRequest(shop)
  let opened: Promise<Router> | undefined
  const assertKey = async (headers: Headers) => {
    try {
      await testKeyOf(shop, headers)
    } catch (error) {
      await limit(null, headers)
      throw error
    }
  }
  return async (headers) => {
    if (!opened) await assertKey(headers)
    if (!open)
      throw new DomainError('FORBIDDEN', 'There is no sandbox here: SANDBOX_DATABASE_URL is not set.')
    opened ??= open().then((sandbox) => routerOver(shop, sandbox))
    try {
      return await opened
    } catch (cause) {
      // The next request tries again.
      opened = undefined
      throw new DomainError('SERVICE_UNAVAILABLE', 'The sandbox does not answer.', { cause })
    }
  }
}
