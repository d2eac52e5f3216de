import { connect } from 'node:net'

export interface RawAnswer {
  status: number
  /** By name in lower case; of a header that comes twice, the last. */
  headers: Readonly<Record<string, string>>
  /** Values of `Set-Cookie`. */
  cookies: readonly string[]
  /** The head as it came. */
  head: string
  body: string
}

function unchunk(text: string): string {
  const end = text.indexOf('\r\n')
  const size = Number.parseInt(text.slice(0, end), 16)
  if (end < 0 || !(size > 0)) return ''
  return text.slice(end + 2, end + 2 + size) + unchunk(text.slice(end + 4 + size))
}

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const head = text.slice(0, end)
  const [statusLine = '', ...lines] = head.split('\r\n')
  const pairs = lines.map((line): [string, string] => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
  })
  const headers = Object.fromEntries(pairs)
  const rest = text.slice(end + 4)
  return {
    status: Number(statusLine.split(' ')[1]),
    headers,
    cookies: pairs.flatMap(([name, value]) => (name === 'set-cookie' ? [value] : [])),
    head,
    body: headers['transfer-encoding'] === 'chunked' ? unchunk(rest) : rest,
  }
}

/** Writes these very bytes to a connection and reads until the server ends it: `fetch` sends nothing that is broken. */
export function sendRaw(port: string, ...parts: readonly (string | Buffer)[]): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: '127.0.0.1', port: Number(port) })
    // A server that has answered may close before it has read everything: what counts is the answer.
    const done = () => {
      socket.destroy()
      const text = Buffer.concat(chunks).toString('latin1')
      if (text.includes('\r\n\r\n')) resolve(parse(text))
      else reject(new Error(`no answer, but "${text}"`))
    }
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.once('end', done)
    socket.once('error', done)
    for (const part of parts) socket.write(part)
  })
}

export interface RawRequest {
  method?: string
  path: string
  headers?: Readonly<Record<string, string>>
  body?: string
  /** As a stream without a length. */
  isChunked?: boolean
}

function chunked(body: string): string {
  const size = 64 * 1024
  const pieces = Array.from({ length: Math.ceil(body.length / size) }, (_, index) =>
    body.slice(index * size, (index + 1) * size),
  )
  return [...pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`), '0\r\n\r\n'].join('')
}

/** One request on a connection of its own. */
export function ask(port: string, { method = 'GET', path, body, isChunked, ...rest }: RawRequest) {
  const framing =
    body === undefined
      ? {}
      : isChunked === true
        ? { 'Transfer-Encoding': 'chunked' }
        : { 'Content-Length': String(body.length) }
  const headers = { Host: `127.0.0.1:${port}`, Connection: 'close', ...framing, ...rest.headers }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const sent = body === undefined ? '' : isChunked === true ? chunked(body) : body
  return sendRaw(port, `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, sent)
}
