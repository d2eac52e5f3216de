import { FileRefusal } from './file-refusal'

const NEWLINE = 10
const MAX_LINE_BYTES = 1024 * 1024
/** Bytes that are needed to detect the kind of file. */
const LONGEST_MARK = 4
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Cuts a stream of bytes at line ends: each block holds complete lines; the last line may lack its end. The byte
 * order mark of UTF-8 is removed.
 * @throws FileRefusal on other kinds of file, and on lines that no text file has.
 */
export async function* splitLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  let isFirst = true
  for await (const chunk of source) {
    let bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
    if (isFirst && bytes.length >= LONGEST_MARK) {
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
  if (rest.length > 0) yield isFirst ? withoutMark(rest) : rest
}

/** First bytes of other kinds of file that are uploaded as CSV by mistake. */
const OTHER_KINDS: readonly { start: readonly number[]; what: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], what: 'is an Excel workbook or another ZIP archive: save it as CSV' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: 'is an Excel workbook: save it as CSV' },
  { start: [0x1f, 0x8b], what: 'is compressed: unpack it' },
  { start: [0x25, 0x50, 0x44, 0x46], what: 'is a PDF document: export the lines as CSV' },
]

function withoutMark(bytes: Buffer): Buffer<ArrayBuffer> {
  const kind = OTHER_KINDS.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  if (kind) throw new FileRefusal(`the file ${kind.what} and import that`)
  const copy = Buffer.from(bytes)
  return bytes.subarray(0, 3).equals(UTF8_MARK) ? copy.subarray(3) : copy
}
