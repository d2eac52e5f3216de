import type { IncomingMessage } from 'node:http'

/** How much of an answer is kept, and how much is read before the connection is given up instead. */
const KEPT_BYTES = 4 * 1024
const READ_BYTES = 64 * 1024
const MAX_HEADERS = 40
const MAX_HEADER_LENGTH = 300

/** What a receiver answered, as far as it is kept. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  /** The beginning of the body as text. */
  body: string
}

/** Cookies are for the receiver's own clients. */
const DROPPED = new Set(['set-cookie'])

function keptHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers)
    .filter(([name]) => !DROPPED.has(name))
    .slice(0, MAX_HEADERS)
    .map(([name, value]) => [name, String(value).slice(0, MAX_HEADER_LENGTH)] as const)
  return Object.fromEntries(kept)
}

/** A text that every column takes: nothing of a body in another encoding is guessed. */
function textOf(chunks: readonly Buffer[]): string {
  const text = Buffer.concat(chunks).subarray(0, KEPT_BYTES).toString('utf8')
  return text.replaceAll('\0', '�')
}

/**
 * Reads an answer within bounds. One that does not end is cut off, and its connection is given up; the status counts.
 * @param whenLate called with what ends the reading when the time is over.
 */
export async function readAnswer(
  response: IncomingMessage,
  whenLate: (cut: () => void) => void,
): Promise<Answer> {
  const chunks: Buffer[] = []
  let size = 0
  await new Promise<void>((resolve) => {
    const cut = () => {
      response.destroy()
      resolve()
    }
    whenLate(cut)
    response.on('data', (chunk: Buffer) => {
      if (size < KEPT_BYTES) chunks.push(chunk)
      size += chunk.length
      if (size > READ_BYTES) cut()
    })
    response.once('end', resolve)
    response.once('error', () => resolve())
    response.once('close', resolve)
  })
  return { status: response.statusCode ?? 0, headers: keptHeaders(response), body: textOf(chunks) }
}
