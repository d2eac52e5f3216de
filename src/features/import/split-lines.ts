import { FileRefusal } from './file-refusal'

const NEWLINE = 10
const MAX_LINE_BYTES = 1024 * 1024
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Cuts a stream of bytes at line ends: each block holds whole lines, the last one perhaps a line without its end.
 * The byte order mark of UTF-8 is taken off.
 * @throws FileRefusal on UTF-16, and on lines that no text file has.
 */
export async function* splitLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  let isFirst = true
  for await (const chunk of source) {
    let bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
    if (isFirst && bytes.length >= UTF8_MARK.length) {
      bytes = withoutMark(bytes)
      isFirst = false
    }
    const end = bytes.lastIndexOf(NEWLINE) + 1
    if (end > 0 && !isFirst) yield bytes.subarray(0, end)
    rest = isFirst ? bytes : bytes.subarray(end)
    if (rest.length > MAX_LINE_BYTES) {
      throw new FileRefusal('a line is longer than 1 MB, so this is no CSV file of invoice lines')
    }
  }
  if (rest.length > 0) yield rest
}

function withoutMark(bytes: Buffer): Buffer<ArrayBuffer> {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) throw new FileRefusal('the file is UTF-16: save it as UTF-8 and import that')
  const copy = Buffer.from(bytes)
  return bytes.subarray(0, 3).equals(UTF8_MARK) ? copy.subarray(3) : copy
}
