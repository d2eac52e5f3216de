import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { changeableSlugs, PAIRS } from '../support/writes/changeable'
import { makeChangeable } from '../support/writes/changeable-documents'
import { tokenOf } from '../support/v1/v1-client'
import type { Json, WriteAnswer, WriteInterface } from '../support/writes/write-interfaces'
import { graphqlWrite, makeV1Write, panelWrite, restWrite } from '../support/writes/write-interfaces'

const ROUNDS = 20
const payload = await startPayload()
const interfaces: Record<string, WriteInterface> = {
  rest: restWrite,
  graphql: graphqlWrite,
  panel: panelWrite,
  v1: makeV1Write(payload),
}
let ids: Record<string, string | null>
let token: string
let changeable: string[]

beforeAll(async () => {
  await makeStore(payload)
  const admin = await makeUser(payload, { roles: ['admin'] })
  token = await tokenOf(payload, admin)
  changeable = await changeableSlugs(payload, { ...admin, collection: 'users' })
  ids = await makeChangeable(payload)
})

interface Side {
  interfaceName: string
  which: 'first' | 'second'
}

/** The interfaces that change this: two programs at each, and the panel beside one of them. */
function meetings(slug: string): [a: string, b: string][] {
  const pair = PAIRS[slug]
  const programs = ['rest', 'graphql', 'v1'].filter(
    (interfaceName) => !pair?.not?.includes(interfaceName) && (interfaceName !== 'v1' || pair?.v1),
  )
  return [
    ...programs.map((interfaceName): [string, string] => [interfaceName, interfaceName]),
    ['panel', 'rest'],
  ]
}

async function send({ interfaceName, which }: Side, slug: string, n: number): Promise<WriteAnswer> {
  const pair = PAIRS[slug]
  const words = interfaceName === 'v1' ? pair?.v1 : pair
  const write = interfaces[interfaceName]
  if (!words || !write) throw new Error(`${slug}: nothing to send at ${interfaceName}`)
  return write({ slug, id: ids[slug] ?? null, data: words[which](n), token })
}

async function stored(slug: string): Promise<Json> {
  const id = ids[slug] ?? null
  const found: unknown =
    id === null
      ? await payload.findGlobal({ slug: slug as 'store', depth: 0, overrideAccess: true })
      : await payload.findByID({
          collection: slug as 'orders',
          id,
          depth: 0,
          draft: true,
          overrideAccess: true,
        })
  return found as Json
}

/** What was said to be saved, and is not there. */
async function lostOf(slug: string, said: Json[]): Promise<Json[]> {
  const document = await stored(slug)
  return said.filter((data) => Object.entries(data).some(([key, value]) => document[key] !== value))
}

async function race(slug: string, [a, b]: [string, string], n: number): Promise<Json[]> {
  const sides: Side[] = [
    { interfaceName: a, which: 'first' },
    { interfaceName: b, which: 'second' },
  ]
  const answers = await Promise.all(sides.map((side) => send(side, slug, n)))
  for (const [at, { status, body }] of answers.entries()) {
    // A form that was overtaken is told; a program that names no version is not.
    const allowed = sides[at]?.interfaceName === 'panel' ? [200, 409] : [200]
    expect(allowed, `${slug} at ${String(sides[at]?.interfaceName)}: ${JSON.stringify(body)}`).toContain(
      status,
    )
  }
  const said = sides.filter((_, at) => answers[at]?.status === 200)
  return lostOf(
    slug,
    said.map(({ which }) => PAIRS[slug]?.[which](n) ?? {}),
  )
}

describe('two changes of different fields at the same moment', () => {
  it('are tried for everything that the configuration lets a user change', () => {
    const missing = changeable.filter((slug) => !(slug in PAIRS) && !slug.startsWith('payload-'))
    expect(missing).toEqual([])
  })

  const cases = Object.keys(PAIRS).flatMap((slug) => meetings(slug).map((meeting) => ({ slug, meeting })))
  it.each(cases)('are both kept: $slug by $meeting', async ({ slug, meeting }) => {
    const lost: Json[] = []
    const serial = nextSerial() * ROUNDS
    for (let n = 1; n <= ROUNDS; n += 1) {
      lost.push(...(await race(slug, meeting, serial + n)))
    }
    expect(lost).toEqual([])
  })

  it('are told by the audit trail as they came: each replaced what the one before had left', async () => {
    const rows = await sqlOf(payload).query<{ n: string; broken: string }>(`
      with changed as (
        select e.chain, e.position, c.key, c.value -> 'before' as before,
          lag(c.value -> 'after') over (partition by e.chain, c.key order by e.position) as former
        from audit_entries e, jsonb_each(e.changes) c)
      select count(*) as n, count(*) filter (where former is not null and former <> before) as broken from changed`)
    expect(Number(rows[0]?.n)).toBeGreaterThan(100)
    expect(rows[0]?.broken).toBe('0')
  })
})

describe('a write outside any transaction', () => {
  it('is how Payload keeps the way a person has arranged a list, once it is kept already', async () => {
    const { id } = await makeUser(payload, { roles: ['manager'] })
    const user = {
      ...(await payload.findByID({ collection: 'users', id, overrideAccess: true })),
      collection: 'users' as const,
    }
    const asPanel = { collection: 'payload-preferences', user, disableTransaction: true } as const
    const owner = { key: 'collection-orders', user: { relationTo: 'users' as const, value: id } }
    const kept = await payload.create({
      ...asPanel,
      overrideAccess: true,
      data: { ...owner, value: { limit: 10 } },
    })
    const changed = await payload.update({
      ...asPanel,
      overrideAccess: true,
      id: kept.id,
      data: { ...owner, value: { limit: 25 } },
    })
    expect(changed.value).toEqual({ limit: 25 })
  })

  it('is refused for what the shop has', async () => {
    const { id } = await makeUser(payload)
    const write = payload.update({
      collection: 'users',
      id,
      data: { phone: '020 7946 0000' },
      disableTransaction: true,
      overrideAccess: true,
    })
    await expect(write).rejects.toThrow('this write needs a transaction')
  })
})
