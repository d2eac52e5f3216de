import { beforeAll, expect, it } from 'vitest'

import type { PrincipalClass } from '@/domain/query-limits'
import { QUERY_LIMITS } from '@/domain/query-limits'
import { sqlOf } from '@/platform/database/transaction'

import { makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openClients } from '../support/accounts/session-interfaces'
import { tokenOf } from '../support/v1/v1-client'

const VARIANTS = 100_000
const MOST_MS = 1_000
/** A machine that does other things too is slow now and then; a statement that is slow is so each time. */
const TRIES = 5

const payload = await startPayload()
const { rest } = openClients(payload)

/** Copies of a row, each with its own name. */
const COPY_PRODUCTS = `
  insert into products select (jsonb_populate_record(p, jsonb_build_object(
    'id', gen_random_uuid(), 'title', md5(n::text), 'slug', 'copy-' || n))).*
  from products p, generate_series(1, 2000) n where p.id = $1`
const COPY_VARIANTS = `
  with listed as (select id, row_number() over (order by id) - 1 as place from products)
  insert into variants select (jsonb_populate_record(v, jsonb_build_object(
    'id', gen_random_uuid(), 'product_id', listed.id, 'sku', 'C-' || n, 'title', md5(n::text) || md5(n::text)))).*
  from variants v, generate_series(1, ${String(VARIANTS)}) n join listed on listed.place = n % 2000
  where v.id = $1`

const INDEXES_OF_WORDS = `
  select indexname as name, indexdef as definition from pg_indexes
  where tablename = 'variants' and indexdef like '% USING gin %'`

beforeAll(async () => {
  const { id, product } = await makeVariant(payload)
  const sql = sqlOf(payload)
  // Copies agree with their products already, and an index of words is made in a fraction of the time that it takes to grow.
  await sql.query('alter table variants disable trigger user')
  const indexes = await sql.query<{ name: string; definition: string }>(INDEXES_OF_WORDS)
  for (const { name } of indexes) await sql.query(`drop index "${name}"`)
  await sql.query(COPY_PRODUCTS, [typeof product === 'string' ? product : product.id])
  await sql.query(COPY_VARIANTS, [id])
  for (const { definition } of indexes) await sql.query(definition)
  await sql.query('alter table variants enable trigger user')
  await sql.query('analyze')
}, 120_000)

/** The dearest conditions that a class of callers may ask by: nothing matches, so that all rows are read to the end. */
function dearest(caller: PrincipalClass): object[] {
  const { conditions, words, relations } = QUERY_LIMITS[caller]
  const crossing = Array.from({ length: relations }, (_, n) => ({
    'product.title': { like: `zq${String(n)}` },
  }))
  const searching = Array.from({ length: words - relations }, (_, n) => ({
    [n % 2 === 0 ? 'title' : 'sku']: { contains: `zq${String(n)}` },
  }))
  const comparing = Array.from({ length: conditions - words }, (_, n) => ({
    weightGrams: { equals: 900_000 + n },
  }))
  const arrays = Array.from({ length: relations }, (_, n) => ({
    'optionValues.value': { like: `zq${String(n)}` },
  }))
  return [
    { or: [...crossing, ...searching, ...comparing] },
    { or: [...arrays, ...searching, ...comparing] },
    { or: searching.map((part) => ({ and: [part] })) },
  ]
}

async function fastestMs(url: string, headers: Record<string, string>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY
  for (let round = 0; round < TRIES && fastest >= MOST_MS; round += 1) {
    const startedMs = performance.now()
    const response = await rest('GET', url, { headers })
    expect(response.status, await response.text()).toBe(200)
    fastest = Math.min(fastest, performance.now() - startedMs)
  }
  return fastest
}

it.each(['visitor', 'customer', 'staff'] as const)(
  `the dearest questions that a %s may ask of ${VARIANTS.toLocaleString('en')} variants are answered within a second`,
  async (caller) => {
    const user = await makeUser(payload, { roles: [caller === 'staff' ? 'admin' : 'customer'] })
    const headers: Record<string, string> =
      caller === 'visitor' ? {} : { authorization: `JWT ${await tokenOf(payload, user)}` }
    const took: number[] = []
    for (const where of dearest(caller)) {
      const url = `/variants?limit=100&depth=0&sort=-weightGrams,title&where=${encodeURIComponent(JSON.stringify(where))}`
      took.push(await fastestMs(url, headers))
    }
    expect(Math.max(...took), took.map(Math.round).join(', ')).toBeLessThan(MOST_MS)
  },
  120_000,
)
