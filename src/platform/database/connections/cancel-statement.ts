import type { Socket } from 'node:net'
import { connect, isIP } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import { connect as connectTls } from 'node:tls'

import type { ClientBase } from 'pg'

/** Properties of a `pg` connection that its types do not declare. */
interface Connected {
  host: string
  port: number
  ssl: ConnectionOptions | boolean
  sslNegotiation?: string
  processID: number | null
  secretKey: number | null
}

/** The codes of requests that begin a connection in PostgreSQL's protocol. */
const CANCEL_REQUEST = 80_877_102
const TLS_REQUEST = 80_877_103
const TIMEOUT_MS = 2_000

/** A request: its length with these four bytes, its code, and what it carries. */
function request(...numbers: readonly number[]): Buffer {
  const message = Buffer.alloc(4 * (numbers.length + 1))
  for (const [place, number] of [message.length, ...numbers].entries())
    message.writeInt32BE(number, 4 * place)
  return message
}

/** The driver hides the key of a client's certificate from copies of what holds it. */
function optionsOf(ssl: ConnectionOptions | boolean): ConnectionOptions {
  if (typeof ssl === 'boolean') return {}
  return { ...ssl, ...(ssl.key === undefined ? {} : { key: ssl.key }) }
}

/** Sends a message through TLS, with the checks of the connection that it is about; nothing if these fail. */
function sendEncrypted(socket: Socket, message: Buffer, { host, ssl, sslNegotiation }: Connected): void {
  const begin = () => {
    const secure = connectTls({
      ...optionsOf(ssl),
      ...{ socket, host, ...(isIP(host) === 0 ? { servername: host } : {}) },
      ...(sslNegotiation === 'direct' ? { ALPNProtocols: ['postgresql'] } : {}),
    })
    secure.on('error', () => socket.destroy())
    secure.once('secureConnect', () => secure.end(message))
  }
  if (sslNegotiation === 'direct') socket.once('connect', begin)
  else {
    socket.write(request(TLS_REQUEST))
    socket.once('data', (answer) => {
      if (answer.toString('latin1') === 'S') begin()
      else socket.destroy()
    })
  }
}

/**
 * Asks the server to cancel a connection's running statement, over a second connection, encrypted as the first. It uses the
 * protocol's cancel request with the connection's secret: behind a pooler, a process id alone may belong to another client. The
 * call does not wait; if the request gets lost, the statement's timeout ends it. Do not return the connection to the pool
 * afterwards: a late cancellation would hit its next user.
 */
export function cancelStatement(client: ClientBase): void {
  const connected = client as unknown as Connected
  const { host, port, ssl, processID, secretKey } = connected
  if (processID === null || secretKey === null) return
  const isFolder = host.startsWith('/')
  const socket = connect(isFolder ? { path: `${host}/.s.PGSQL.${String(port)}` } : { host, port })
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  const message = request(CANCEL_REQUEST, processID, secretKey)
  if (ssl === false) socket.end(message)
  else sendEncrypted(socket, message, connected)
}
