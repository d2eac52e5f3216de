const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const END_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const END_OBJECT = 0x7d
const NULL = 'n'.charCodeAt(0)
const TRUE = 't'.charCodeAt(0)
const FALSE = 'f'.charCodeAt(0)

/** Below it, a loop copies faster than a call does. */
const SHORT_BYTES = 48
/** Of UTF-8, for each unit of a text. */
const MAX_BYTES = 3

/** Bytes that are put one behind another. */
export class Output {
  length = 0
  #bytes: Buffer

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size)
  }

  /** What has been put; the memory is the reader's from then on. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.length)
  }

  #makeRoom(size: number): void {
    const needed = this.length + size
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(needed * 2)
    this.#bytes.copy(larger, 0, 0, this.length)
    this.#bytes = larger
  }

  put(source: Buffer, from = 0, to = source.length): void {
    const size = to - from
    this.#makeRoom(size)
    if (size > SHORT_BYTES) source.copy(this.#bytes, this.length, from, to)
    else for (let n = 0; n < size; n += 1) this.#bytes[this.length + n] = source[from + n] ?? 0
    this.length += size
  }

  putText(text: string): void {
    this.#makeRoom(text.length * MAX_BYTES)
    this.length += this.#bytes.write(text, this.length)
  }
}

/** A list of JSON as PostgreSQL writes it, of which the values are taken one after another. */
export class Source {
  bytes = Buffer.allocUnsafe(64 * 1024)
  /** Where the value is that comes next. */
  at = 0

  load(list: string): void {
    const size = list.length * MAX_BYTES
    if (size > this.bytes.length) this.bytes = Buffer.allocUnsafe(size * 2)
    this.bytes.write(list, 0)
    this.at = 1
  }

  isNull(): boolean {
    return this.bytes[this.at] === NULL
  }

  isTruth(): boolean {
    return this.bytes[this.at] === TRUE || this.bytes[this.at] === FALSE
  }

  isText(): boolean {
    return this.bytes[this.at] === QUOTE
  }

  /** Where the value ends that comes next. */
  end(): number {
    const { bytes, at } = this
    const first = bytes[at]
    if (first === QUOTE) return this.#endOfText(at)
    if (first === OPEN_LIST || first === OPEN_OBJECT) return this.#endOfNested(at)
    let end = at
    while (bytes[end] !== COMMA && bytes[end] !== END_LIST) end += 1
    return end
  }

  #endOfText(at: number): number {
    const { bytes } = this
    let end = at + 1
    while (bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1
    return end + 1
  }

  #endOfNested(at: number): number {
    let depth = 0
    for (let end = at; ; end += 1) {
      const byte = this.bytes[end]
      if (byte === QUOTE) end = this.#endOfText(end) - 1
      if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1
      if (byte === END_LIST || byte === END_OBJECT) depth -= 1
      if (depth === 0) return end + 1
    }
  }

  /** Goes on behind a value that ends there: a comma and a space are between two. */
  passTo(end: number): void {
    this.at = end + 2
  }

  /** Takes the next value by parsing it. */
  take(): unknown {
    const end = this.end()
    const value: unknown = JSON.parse(this.bytes.toString('utf8', this.at, end))
    this.passTo(end)
    return value
  }
}
