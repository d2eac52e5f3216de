import { AsyncLocalStorage } from 'node:async_hooks'

import type { AuthStrategy, AuthStrategyFunctionArgs } from 'payload'
import { afterEach, expect, it } from 'vitest'

import type { ServedRequestFacts as ServedBy } from './served-request'
import { noteActor, noteSignedInActors } from './request-actor'

const KEY = Symbol.for('backroom.served-by')
const requests = new AsyncLocalStorage<ServedBy>()

afterEach(() => Reflect.deleteProperty(globalThis, KEY))

/** A slow strategy that authenticates the named user. */
function authenticateAs(id: string | null): AuthStrategy {
  return {
    name: 'test',
    authenticate: async () => {
      await Promise.resolve()
      return { user: id === null ? null : ({ id } as never) }
    },
  }
}

const ARGS = {} as AuthStrategyFunctionArgs

async function serve(strategy: AuthStrategy): Promise<ServedBy> {
  const served: ServedBy = { actorId: null }
  await requests.run(served, () => strategy.authenticate(ARGS))
  return served
}

it('requests that are served at once each learn of their own actor', async () => {
  Reflect.set(globalThis, KEY, requests)
  const strategies = [authenticateAs('ada'), authenticateAs(null), authenticateAs('bob')]
  noteSignedInActors({ authStrategies: strategies })
  const served = await Promise.all(strategies.map(serve))
  expect(served).toEqual([{ actorId: 'ada' }, { actorId: null }, { actorId: 'bob' }])
})

it('outside a request nothing is noted, and nothing fails', async () => {
  noteActor('ada')
  Reflect.set(globalThis, KEY, requests)
  noteActor('ada')
  expect((await serve(authenticateAs(null))).actorId).toBeNull()
})
