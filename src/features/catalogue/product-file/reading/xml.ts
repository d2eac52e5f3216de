import { setImmediate as others } from 'node:timers/promises'

import { Parser } from 'htmlparser2'

/** What is read of an XML part; names are without their prefix and in small letters. */
export interface PieceReader {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  text: (text: string) => void
  close: (name: string) => void
}

/** Bytes that are read before others of the process have a turn. */
const PIECE = 256 * 1024

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()

/** Reads a part from front to back, a piece at a time; nothing of a part that is not there. */
export async function eachPiece(part: Uint8Array | undefined, reader: PieceReader): Promise<void> {
  if (!part) return
  const decoder = new TextDecoder('utf-8')
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(localName(name), attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(localName(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < part.length; at += PIECE) {
    parser.write(decoder.decode(part.subarray(at, at + PIECE), { stream: true }))
    await others()
  }
  parser.end(decoder.decode())
}

/** The attributes of all elements of a name, by their names in small letters. */
export async function attributesIn(
  part: Uint8Array | undefined,
  wanted: string,
): Promise<Partial<Record<string, string>>[]> {
  const found: Partial<Record<string, string>>[] = []
  await eachPiece(part, {
    open: (name, attributes) => {
      if (name !== wanted) return
      found.push(
        Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value])),
      )
    },
    text: () => undefined,
    close: () => undefined,
  })
  return found
}
