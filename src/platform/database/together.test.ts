import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { askTogether, Batch, seated, sendTogether } from './together'
import type { Sql } from './sql'

const noSql = (): Sql => ({
  query: () => Promise.resolve([]),
  prepared: () => Promise.resolve([]),
})
const REQUEST = {} as PayloadRequest

/** Doubles numbers, and notes what it was asked for at once. */
function makeDoubler() {
  const calls: number[][] = []
  const double = (_sql: Sql, asks: readonly number[]) => {
    calls.push([...asks])
    return Promise.resolve(asks.map((ask) => ask * 2))
  }
  return { calls, double }
}

const run = <T>(works: readonly ((sql: Sql) => Promise<T>)[]): Promise<T[]> =>
  Batch.run(
    noSql(),
    REQUEST,
    works.map((work) => (req: PayloadRequest) => work(seated(noSql(), req))),
  )

describe('a batch', () => {
  it('sends once what all members ask for, and gives each its own answer', async () => {
    const { calls, double } = makeDoubler()
    const works = [1, 2, 3].map((ask) => async (sql: Sql) => {
      const twice = await askTogether(sql, double, ask)
      return askTogether(sql, double, twice)
    })
    expect(await run(works)).toEqual([4, 8, 12])
    expect(calls).toEqual([
      [1, 2, 3],
      [2, 4, 6],
    ])
  })

  it('waits for a member that does something else, and keeps the order of the members', async () => {
    const { calls, double } = makeDoubler()
    const works = [30, 0].map((ms, member) => async (sql: Sql) => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      return askTogether(sql, double, member)
    })
    expect(await run(works)).toEqual([0, 2])
    expect(calls).toEqual([[0, 1]])
  })

  it('goes on without members that have ended, and with members that ask for different things', async () => {
    const first = makeDoubler()
    const second = makeDoubler()
    const works = [
      () => Promise.resolve(0),
      (sql: Sql) => askTogether(sql, first.double, 1),
      async (sql: Sql) =>
        (await askTogether(sql, second.double, 2)) + (await askTogether(sql, first.double, 3)),
    ]
    expect(await run(works)).toEqual([0, 2, 10])
    expect(first.calls).toEqual([[1], [3]])
  })

  it('fails as its first failing member does, once none of its members works any more', async () => {
    const { double } = makeDoubler()
    let ended = 0
    const works = [
      () => Promise.reject(new Error('refused')),
      async (sql: Sql) => {
        try {
          await new Promise((resolve) => setTimeout(resolve, 20))
          return await askTogether(sql, double, 1)
        } finally {
          ended += 1
        }
      },
      async (sql: Sql) => {
        try {
          return await askTogether(sql, double, 2)
        } finally {
          ended += 1
        }
      },
    ]
    await expect(run(works)).rejects.toThrow('refused')
    expect(ended).toBe(2)
  })

  it('fails when a statement of its members does', async () => {
    const broken = (): Promise<void> => Promise.reject(new Error('deadlock'))
    await expect(run([1, 2].map((ask) => (sql: Sql) => sendTogether(sql, broken, ask)))).rejects.toThrow(
      'deadlock',
    )
  })
})

it('outside a batch, each caller asks at once', async () => {
  const { calls, double } = makeDoubler()
  const sql = noSql()
  expect(await Promise.all([askTogether(sql, double, 1), askTogether(sql, double, 2)])).toEqual([2, 4])
  expect(calls).toEqual([[1], [2]])
})

describe('pieces of work that read side by side', () => {
  it('are answered by one statement for all, outside a transaction', async () => {
    const { calls, double } = makeDoubler()
    const works = [1, 2, 3].map((ask) => (sql: Sql) => askTogether(sql, double, ask))
    expect(await Batch.read(noSql(), works)).toEqual([2, 4, 6])
    expect(calls).toEqual([[1, 2, 3]])
  })

  it('leave the SQL that they were given as it was', async () => {
    const { calls, double } = makeDoubler()
    const sql = noSql()
    await Batch.read(sql, [(own: Sql) => askTogether(own, double, 1), () => askTogether(sql, double, 2)])
    expect(calls.toSorted()).toEqual([[1], [2]])
  })

  it('fail together, by the first failure', async () => {
    const fail = () => Promise.reject(new Error('no such order'))
    const { double } = makeDoubler()
    const works = [fail, (sql: Sql) => askTogether(sql, double, 1)]
    await expect(Batch.read(noSql(), works)).rejects.toThrow('no such order')
  })
})
