import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

import { searchText } from '@/domain/search-text'
import { sqlOf } from '@/platform/database/transaction'

import { readColumns, tableOf } from '../../../scripts/lib/migrations/text-columns'
import { openPayload } from '../../factories/shop'

const payload = await openPayload()
const sql = sqlOf(payload)
const collections = payload.config.collections

/** No interface lists these. */
const BUILT_IN = /^payload-/

const listed = collections.filter(({ slug }) => !BUILT_IN.test(slug)).flatMap(readColumns)

const searched = collections.flatMap((collection) => {
  const field = collection.flattenedFields.find(({ name }) => name === 'search')
  const searches: unknown = field?.custom?.['searches']
  return field ? [{ collection, slug: collection.slug, field, searches: searches as string[] }] : []
})

const collationOf = new Map<string, string>()

beforeAll(async () => {
  const rows = await sql.query<{ column: string; collation: string }>(
    `select table_name || '.' || column_name as column, collation_name as collation
     from information_schema.columns where table_schema = 'public' and collation_name is not null`,
  )
  for (const { column, collation } of rows) collationOf.set(column, collation)
})

describe('columns that people read', () => {
  it.each(listed)('%s.%s is in the order of reading', (table, column) => {
    expect(collationOf.get(`${table}.${column}`)).toBe('reading_order')
  })

  it('are told apart to the last byte, so that unique columns and keyset pages stay exact', async () => {
    const [row] = await sql.query<{ order: string; exact: boolean }>(
      `select collprovider as "order", collisdeterministic as exact from pg_collation where collname = 'reading_order'`,
    )
    expect(row).toEqual({ order: 'i', exact: true })
  })
})

describe('the search of a collection', () => {
  it.each(searched)(
    'of $slug shows nothing of fields with a rule of their own',
    ({ collection, field, searches }) => {
      const ruleOf = (name: string | undefined) => {
        const found = collection.flattenedFields.find((candidate) => candidate.name === name)
        expect(found, name).toBeDefined()
        return found && 'access' in found ? found.access.read : undefined
      }
      const own = 'access' in field ? field.access.read : undefined
      for (const path of searches) expect([undefined, own]).toContain(ruleOf(path.split('.')[0]))
    },
  )

  it.each(searched)('of $slug has a trigram index, in its versions too', async ({ collection }) => {
    const table = tableOf(collection)
    const expected = [[table, 'search'], ...(collection.versions ? [[`_${table}_v`, 'version_search']] : [])]
    for (const [of, column] of expected) {
      const rows = await sql.query(`select 1 from pg_indexes where tablename = $1 and indexdef like $2`, [
        of,
        `%gin (${column ?? ''} gin_trgm_ops)%`,
      ])
      expect(rows, of).toHaveLength(1)
    }
  })

  it.each(collections.filter(({ slug }) => !BUILT_IN.test(slug) && slug !== 'audit-entries'))(
    'of $slug is the one that the panel asks',
    ({ admin, flattenedFields }) => {
      const asked = admin.listSearchableFields ?? [admin.useAsTitle ?? 'id']
      const texts = flattenedFields.filter(({ name, type }) => asked.includes(name) && type === 'text')
      if (texts.length > 0) expect(asked[0]).toBe('search')
    },
  )
})

/** Letters of more than one case that Unicode got after version 10, the last that the embedded ICU knows. */
const NEWER =
  /[\u1c89-\u1cbf\u2c2f\u2c5f\ua7b8-\ua7f6\u{10570}-\u{105bf}\u{10d50}-\u{10d8f}\u{16e40}-\u{16e7f}\u{16ea0}-\u{16edf}]/u

const TRICKY = 'aBÇéİıßẞæŒøŁΣςά\'’´`′″ʼ＇-–—_%\\"“ Ａ１ﬁ㎏①½ŉ\u0301\u00ad\u200b\u00a0\t가が한🙂𝐀ʰªº'
const letter = fc.oneof(
  fc.constantFrom(...Array.from(TRICKY)),
  fc.integer({ min: 1, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xe000, max: 0x1ffff }).map((code) => String.fromCodePoint(code)),
)

/**
 * Letters that one of the two takes apart and the other does not know yet: the Unicode of PostgreSQL 15 is version 14, that of 18 is
 * version 16. No letter of the tricky ones is.
 */
async function findNewer(texts: readonly string[]): Promise<Set<string>> {
  const letters = [...new Set(texts.flatMap((text) => Array.from(text)))]
  const rows = await sql.query<{ letter: string }>(
    'select letter from unnest($1::text[], $2::text[]) as u(letter, apart) where normalize(letter, NFKD) <> apart',
    [letters, letters.map((one) => one.normalize('NFKD'))],
  )
  return new Set(rows.map((row) => row.letter))
}

describe('search_text of the database', () => {
  it('makes what searchText makes of every text', async () => {
    const sample = fc.sample(fc.string({ unit: letter, maxLength: 12 }), { numRuns: 5000, seed: 20261128 })
    const newer = await findNewer(sample)
    expect(Array.from(TRICKY).filter((one) => newer.has(one))).toEqual([])
    const texts = sample.filter(
      (text) => !NEWER.test(text) && !Array.from(text).some((one) => newer.has(one)),
    )
    const rows = await sql.query<{ made: string }>(
      'select search_text(t) as made from unnest($1::text[]) with ordinality as u(t, n) order by n',
      [texts],
    )
    const differing = texts.flatMap((text, index) => {
      const made = rows[index]?.made
      return made === searchText(text) ? [] : [{ text, made, expected: searchText(text) }]
    })
    expect(differing.slice(0, 5)).toEqual([])
    expect(texts.length).toBeGreaterThan(4000)
  })
})
