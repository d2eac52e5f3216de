import { createHash } from 'node:crypto'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hexOf(word: number): string {
  return (
    (HEX[word >>> 24] ?? '') +
    (HEX[(word >>> 16) & 255] ?? '') +
    (HEX[(word >>> 8) & 255] ?? '') +
    (HEX[word & 255] ?? '')
  )
}

/**
 * A reproducible stream of random choices: the same seed gives the same shop. The generator is xoshiro128** by Blackman
 * and Vigna, whose period is far beyond what the largest fill draws.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest()
    this.#a = digest.readUInt32LE(0)
    this.#b = digest.readUInt32LE(4)
    this.#c = digest.readUInt32LE(8)
    this.#d = digest.readUInt32LE(12)
  }

  /** 32 random bits as an unsigned number. */
  word(): number {
    const product = Math.imul(this.#b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result >>> 0
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.word() / 4_294_967_296
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.fraction()
  }

  /** A whole number, both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** @throws RangeError when there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.fraction() * items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  /** One of the choices, each as likely as its weight says. */
  weighted<Item>(choices: readonly (readonly [item: Item, weight: number])[]): Item {
    let left = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of choices) {
      left -= weight
      if (left < 0) return item
    }
    return this.pick(choices)[0]
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, key: this.word() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item)
  }

  /** A UUIDv7 (RFC 9562) of that moment, so that ids sort like the documents' creation. */
  uuid(timeMs: number): string {
    const time = Math.floor(timeMs).toString(16).padStart(12, '0')
    const first = hexOf(((this.word() & 0x0fff) | 0x7000) << 16).slice(0, 4)
    const second = hexOf((this.word() & 0x3fffffff) | 0x80000000)
    const third = hexOf(this.word())
    return `${time.slice(0, 8)}-${time.slice(8)}-${first}-${second.slice(0, 4)}-${second.slice(4)}${third}`
  }

  /** Some digits, the first one not zero. */
  digits(count: number): string {
    let text = String(this.int(1, 9))
    while (text.length < count) text += String(this.int(0, 9))
    return text
  }
}
