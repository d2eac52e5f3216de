import { describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { startPayload } from '../../setup/payload'
import {
  NOT_OURS,
  READ_BY,
  SMALLER_THAN_ANOTHER,
  SORTED_BY_ROWS,
  WITHIN_ANOTHER,
} from '../support/indexes/index-reasons'
import { columnsOfApi, offeredColumns } from '../support/indexes/offered-columns'
import type { StoredIndex } from '../support/indexes/stored-indexes'
import { coveringIndex, readIndexes } from '../support/indexes/stored-indexes'
import { planOf } from '../support/panel/plan-of'

/** Each index costs every write of its table: all of the migrated database have a reason. */

const payload = await startPayload()
const indexes = await readIndexes(sqlOf(payload))
const offers = offeredColumns(payload)
const ours = indexes.filter(({ table }) => !NOT_OURS.test(table))

/** Rows of accounts are never removed: a foreign key to them asks for no index. */
const isOfRemovable = ({ refersTo }: StoredIndex) => refersTo.some((table) => table !== 'users')

const isSearch = ({ method, keys }: StoredIndex) => method === 'gin' && keys[0] === 'search'

/** Why it is there, without a declared reason. */
function reasonOf(index: StoredIndex): string | undefined {
  if (index.isPrimary) return 'the key of the table'
  if (index.isUnique) return 'no two rows have the same'
  if (isSearch(index)) return 'the search of the list'
  if (isOfRemovable(index)) return 'the rows of another row'
  return offers.get(`${index.table}.${index.keys[0] ?? ''}`)
}

it('each index is read by an offered query, a foreign key or a rule of uniqueness', () => {
  const unread = ours.filter((index) => reasonOf(index) === undefined && READ_BY[index.name] === undefined)
  expect(unread.map(({ table, name, keys }) => `${name} on ${table} (${keys.join(', ')})`)).toEqual([])
})

it('no index begins as another one does', () => {
  const covered = ours.flatMap((index) => {
    const other = coveringIndex(index, ours)
    return other && !SMALLER_THAN_ANOTHER.has(index.name) ? [`${index.name} is in ${other.name}`] : []
  })
  expect(covered).toEqual([])
})

it('what is declared to be read is there, and has no other reason', () => {
  const names = new Map(indexes.map((index) => [index.name, index]))
  const wrong = Object.keys(READ_BY).filter((name) => {
    const index = names.get(name)
    return !index || (reasonOf(index) !== undefined && !SMALLER_THAN_ANOTHER.has(name))
  })
  expect(wrong).toEqual([])
})

describe('a list of /api/v1', () => {
  it('has an index for each column that it filters or sorts by', () => {
    const leading = new Set(
      indexes.map(({ table, keys }) => `${table}.${(keys[0] ?? '').replaceAll('"', '')}`),
    )
    const missing = columnsOfApi(payload).filter(
      ({ table, column, isExpression }) => !isExpression && !leading.has(`${table}.${column}`),
    )
    expect(missing.map(({ table, column }) => `${table}.${column}`)).toEqual(WITHIN_ANOTHER)
  })

  it('is sorted by an index, in both directions', async () => {
    const sorts = columnsOfApi(payload).filter(
      ({ table, column, canSort }) => canSort && !SORTED_BY_ROWS.has(`${table}.${column}`),
    )
    const unsorted: string[] = []
    for (const { table, column, isNullable } of sorts) {
      for (const [direction, nulls] of [
        ['asc', ' nulls first'],
        ['desc', ' nulls last'],
      ] as const) {
        const order = `t."${column}" ${direction}${isNullable ? nulls : ''}, t.id ${direction}`
        const plan = await planOf(payload, `select t.id from ${table} t order by ${order} limit 20`, [])
        // The index alone is in the order, or rows with the same value are sorted among themselves.
        if (plan.some((node) => node['Node Type'] === 'Sort')) unsorted.push(`${table} by ${order}`)
      }
    }
    expect(unsorted).toEqual([])
  })
})
