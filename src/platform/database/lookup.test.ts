import { describe, expect, it } from 'vitest'

import { Lookup } from './lookup'

/** A table whose statements end when the test lets them. */
function slowTable(rows: Record<string, string>) {
  const statements: { keys: readonly string[]; end: (error?: Error) => void }[] = []
  const lookup = new Lookup<string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => {
          if (error) reject(error)
          else resolve(new Map(keys.flatMap((key) => (key in rows ? [[key, rows[key] ?? '']] : []))))
        }
        statements.push({ keys: [...new Set(keys)], end })
      }),
  )
  return { lookup, statements }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('a lookup', () => {
  it('runs one statement for all lookups of the same moment, with each key once', async () => {
    const { lookup, statements } = slowTable({ a: 'A', b: 'B' })
    const answers = Promise.all(['a', 'b', 'a', 'c'].map((key) => lookup.find(key)))
    await turn()
    expect(statements.map(({ keys }) => keys)).toEqual([['a', 'b', 'c']])
    statements[0]?.end()
    expect(await answers).toEqual(['A', 'B', 'A', undefined])
  })

  it('never answers by a statement that began before the question', async () => {
    const rows: Record<string, string> = { a: 'open' }
    const { lookup, statements } = slowTable(rows)
    const first = lookup.find('a')
    await turn()
    const second = lookup.find('a')
    const third = lookup.find('b')
    await turn()
    expect(statements).toHaveLength(1)
    statements[0]?.end()
    expect(await first).toBe('open')
    Reflect.deleteProperty(rows, 'a')
    await turn()
    expect(statements.map(({ keys }) => keys)).toEqual([['a'], ['a', 'b']])
    statements[1]?.end()
    expect(await Promise.all([second, third])).toEqual([undefined, undefined])
  })

  it('asks with as many keys as ever, and with the rest in the next statement', async () => {
    const keys = Array.from({ length: 11 }, (_, index) => `k${String(index)}`)
    const lengths: number[] = []
    const lookup = new Lookup<string>((asked) => {
      lengths.push(asked.length)
      return Promise.resolve(new Map(asked.map((key) => [key, key.toUpperCase()])))
    })
    const answers = await Promise.all(keys.map((key) => lookup.find(key)))
    expect(answers).toEqual(keys.map((key) => key.toUpperCase()))
    expect(lengths).toEqual([8, 8])
  })

  it('passes a failure on to those whom it concerns, and goes on', async () => {
    const { lookup, statements } = slowTable({ a: 'A' })
    const failing = lookup.find('a')
    await turn()
    const next = lookup.find('a')
    statements[0]?.end(new Error('connection lost'))
    await expect(failing).rejects.toThrow('connection lost')
    await turn()
    statements[1]?.end()
    expect(await next).toBe('A')
  })
})
