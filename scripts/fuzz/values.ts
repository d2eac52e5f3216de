import type { Random } from '../seed/random'

/** Stands in texts that are searched for: no log may ever hold it. */
export const SEARCH_MARKER = 'zqsearchterm'

const LONE = '\ud83d'
const NASTY_TEXTS = [
  '',
  ' ',
  'null',
  'undefined',
  '0',
  '-1',
  'true',
  'x'.repeat(300),
  'a'.repeat(12_000),
  '%',
  '_',
  '\\',
  "it's",
  '"quoted"',
  `half ${LONE}`,
  'nul \0 inside',
  '\u202eright to left',
  '漢字 Ω é',
  '<b>markup</b>',
  '../../up',
  '{"a":1}',
  '[1,2]',
  '1e400',
  '2026-02-31T25:61:00Z',
  '-000001-01-01T00:00:00Z',
  '275760-09-13T00:00:00Z',
  '__proto__',
  'constructor',
  'toString',
  '00000000-0000-0000-0000-000000000000',
  SEARCH_MARKER,
]
const NASTY_NUMBERS = [0, -1, 1.5, 1e15, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 0.000001]

const NESTED = '@nested@'

/** Values to send, as they should be and as they should not. */
export class Values {
  readonly random: Random
  /** Ids of documents that exist. */
  readonly #ids: readonly string[]

  constructor(random: Random, ids: readonly string[]) {
    this.random = random
    this.#ids = ids
  }

  id(): string {
    return this.random.chance(0.75) && this.#ids.length > 0
      ? this.random.pick(this.#ids)
      : this.random.pick([
          '019a0000-0000-7000-8000-00000000ffff',
          'x',
          '1',
          'null',
          this.random.uuid(1_700_000_000_000),
        ])
  }

  text(): string {
    return this.random.chance(0.6)
      ? this.random.pick([
          'GB',
          'GBP',
          'standard',
          'Ada Byron',
          'SKU-1',
          'a@example.com',
          SEARCH_MARKER,
          'Mug',
        ])
      : this.random.pick(NASTY_TEXTS)
  }

  number(): number {
    return this.random.chance(0.6) ? this.random.int(0, 120) : this.random.pick(NASTY_NUMBERS)
  }

  date(): string {
    return this.random.chance(0.7)
      ? this.random.pick([
          '2026-03-29T02:30:00Z',
          '2026-03-29',
          '2025-11-01T10:00:00+02:00',
          '2026-03-29T02:30Z',
        ])
      : this.random.pick(NASTY_TEXTS)
  }

  /** Anything at all, of whatever type. */
  anything(depth = 0): unknown {
    const kind = this.random.int(0, depth > 3 ? 5 : 9)
    switch (kind) {
      case 0:
        return null
      case 1:
        return this.random.chance(0.5)
      case 2:
        return this.number()
      case 3:
        return this.id()
      case 4:
      case 5:
        return this.text()
      case 6:
        return this.list(() => this.anything(depth + 1))
      case 7:
        return { a: this.anything(depth + 1) }
      case 8:
        return { id: this.id(), [this.text()]: this.anything(depth + 1) }
      default:
        return { relationTo: this.random.pick(['users', 'orders', 'x']), value: this.id() }
    }
  }

  list<Item>(make: () => Item): Item[] {
    return Array.from(
      {
        length: this.random.weighted([
          [0, 1],
          [1, 4],
          [2, 3],
          [5, 1],
        ]),
      },
      make,
    )
  }

  /** Stands for a value in {@link serialise}: no serialiser goes as deep as that. */
  nested(): unknown {
    return NESTED
  }

  /** A text as JSON has it, sometimes nested far deeper than any real input. */
  serialise(value: unknown): string {
    const levels = this.random.pick([20, 100, 5_000])
    const deep = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
    return JSON.stringify(value).replaceAll(JSON.stringify(NESTED), deep)
  }
}
