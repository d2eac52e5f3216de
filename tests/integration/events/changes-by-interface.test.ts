import { beforeAll, describe, expect, it } from 'vitest'

import type { EventDocumentType } from '@/domain/events'
import { EVENT_DOCUMENT_TYPES, eventDocument, isChangeable } from '@/domain/events'
import { columnOf } from '@/domain/record'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { toldBy } from '../support/events/told'
import { changeableSlugs, PAIRS } from '../support/writes/changeable'
import { makeChangeable } from '../support/writes/changeable-documents'
import type { WriteInterface } from '../support/writes/write-interfaces'
import { graphqlWrite, makeV1Write, panelWrite, restWrite } from '../support/writes/write-interfaces'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const interfaces: Record<string, WriteInterface> = {
  rest: restWrite,
  graphql: graphqlWrite,
  panel: panelWrite,
  v1: makeV1Write(payload),
}
const names = Object.keys(interfaces)
/** Collections whose changes are told, by the type of their events. */
const TOLD = new Map<string, EventDocumentType>(
  EVENT_DOCUMENT_TYPES.filter(isChangeable).map((type) => [eventDocument(type).resource, type]),
)
/** What v1 does not change by its own route. */
const V1_CHANGES = new Set(['orders', 'products', 'variants', 'categories', 'users'])

let token: string
let ids: Record<string, string | null>

beforeAll(async () => {
  await makeStore(payload)
  const admin = await makeUser(payload, { roles: ['admin'] })
  token = await tokenOf(payload, admin)
  ids = await makeChangeable(payload)
})

let round = 0

async function write(slug: string, interfaceName: string, n: number): Promise<string> {
  const pair = PAIRS[slug]
  const words = interfaceName === 'v1' ? pair?.v1 : pair
  const send = interfaces[interfaceName]
  if (!words || !send) throw new Error(`${slug} has no words for ${interfaceName}`)
  const data = words.first(n)
  const { status, body } = await send({ slug, id: ids[slug] ?? null, data, token })
  expect(status, JSON.stringify(body)).toBe(200)
  return columnOf(Object.keys(data)[0] ?? '')
}

const cases = [...TOLD.keys()].flatMap((slug) =>
  PAIRS[slug]
    ? names.filter((name) => name !== 'v1' || V1_CHANGES.has(slug)).map((name) => [slug, name] as const)
    : [],
)

describe('a change of a document', () => {
  it.each(cases)(
    'of %s by %s is one event, which names the field; saving the same again is none',
    async (slug, name) => {
      round += 1
      const n = round
      let field = ''
      const told = await toldBy(payload, async () => {
        field = await write(slug, name, n)
      })
      expect(told).toEqual([{ type: `${String(TOLD.get(slug))}.updated`, id: ids[slug], changed: [field] }])
      expect(await toldBy(payload, () => write(slug, name, n))).toEqual([])
    },
  )

  it('is told for all that interfaces can change, apart from settings of the shop and of its panel', async () => {
    const admin = await makeUser(payload, { roles: ['admin'] })
    const changeable = await changeableSlugs(payload, { ...admin, collection: 'users' })
    const untold = changeable.filter((slug) => !TOLD.has(slug))
    expect(untold.toSorted()).toEqual(['list-views', 'payload-preferences', 'store'])
  })
})
