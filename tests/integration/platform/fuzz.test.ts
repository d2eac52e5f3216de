import { beforeAll, expect, it } from 'vitest'

import { openPrincipals } from '../../../scripts/fuzz/principals'
import { knownIds, plantPrivateThings } from '../../../scripts/fuzz/plant'
import { fuzz } from '../../../scripts/fuzz/run'
import { readShapes } from '../../../scripts/fuzz/shapes'
import { makeStore, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openHandlers } from '../support/all-handlers'

const payload = await startPayload()
const ask = openHandlers(payload)
const base = 'http://127.0.0.1:3000'
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 1_000)
const seed = process.env['FUZZ_SEED'] ?? 'every-time-the-same'

beforeAll(async () => {
  await makeStore(payload)
  for (let count = 0; count < 3; count += 1) await makeVariant(payload, { onHand: 1_000 })
  await plantPrivateThings(payload)
}, 120_000)

it('nothing that is asked makes an interface fail, leak or answer in another form', async () => {
  const shapes = await readShapes(payload)
  const findings = await fuzz({
    ...{ base, seed, requests, shapes, fetch: ask, connections: 4, ids: await knownIds(payload) },
    ...openPrincipals(payload, base, ask),
  })
  const reported = findings.map(({ index, principal, fault, curl, answer }) => ({
    index,
    principal,
    fault,
    curl,
    answer,
  }))
  // In the message, for the list of failures at the end of a run has no difference of values.
  expect(reported, JSON.stringify(reported, null, 1)).toEqual([])
}, 3_600_000)
