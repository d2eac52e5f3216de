import { FileRefusal } from './file-refusal'

/** Bytes that are needed to detect the encoding. */
const ENOUGH = 16

/**
 * Spreadsheets save "Unicode text" as UTF-16: with a byte order mark, or as characters that alternate with zero
 * bytes.
 */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < ENOUGH) return null
  const isZeroAt = (rest: number) =>
    bytes.subarray(0, ENOUGH).every((byte, index) => (byte === 0) === (index % 2 === rest))
  if (isZeroAt(1)) return 'utf-16le'
  return isZeroAt(0) ? 'utf-16be' : null
}

class Utf16Decoder {
  #decoder: TextDecoder | null = null
  #head: Buffer | null = Buffer.alloc(0)

  /** Adds the next bytes; answers those that can be passed on. */
  add(bytes: Uint8Array): Uint8Array {
    if (this.#head === null) return this.#decode(bytes, true)
    this.#head = Buffer.concat([this.#head, bytes])
    return this.#head.length < ENOUGH ? Buffer.alloc(0) : this.#begin(this.#head)
  }

  end(): Uint8Array {
    const rest = this.#head === null ? Buffer.alloc(0) : this.#begin(this.#head)
    return this.#decoder ? Buffer.concat([rest, this.#decode(Buffer.alloc(0), false)]) : rest
  }

  get isUtf16(): boolean {
    return this.#decoder !== null
  }

  #begin(head: Buffer): Uint8Array {
    const encoding = utf16Of(head)
    if (encoding !== null) this.#decoder = new TextDecoder(encoding, { fatal: true })
    this.#head = null
    return this.#decode(head, true)
  }

  #decode(bytes: Uint8Array, isMore: boolean): Uint8Array {
    if (this.#decoder === null) return bytes
    try {
      return Buffer.from(this.#decoder.decode(bytes, { stream: isMore }))
    } catch (error) {
      throw new FileRefusal('the file is broken UTF-16: save it as UTF-8 and import that', { cause: error })
    }
  }
}

/**
 * Passes bytes through, converting UTF-16 to UTF-8; `found.isUtf16` is set before the first bytes are passed on.
 * @throws FileRefusal in the middle of the stream when UTF-16 is broken.
 */
export async function* decodeUtf16(
  source: AsyncIterable<Uint8Array>,
  found: { isUtf16: boolean },
): AsyncGenerator<Uint8Array> {
  const decoder = new Utf16Decoder()
  for await (const chunk of source) {
    const bytes = decoder.add(chunk)
    found.isUtf16 = decoder.isUtf16
    if (bytes.length > 0) yield bytes
  }
  const rest = decoder.end()
  found.isUtf16 = decoder.isUtf16
  if (rest.length > 0) yield rest
}
