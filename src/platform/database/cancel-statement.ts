import { connect } from 'node:net'

import type { ClientBase } from 'pg'

/** What `pg` knows of a connection and its types do not say. */
interface Connected {
  host: string
  port: number
  processID: number | null
  secretKey: number | null
}

/** The number by which PostgreSQL's protocol knows a request to cancel. */
const CANCEL_REQUEST = 80_877_102
const LENGTH_BYTES = 16
const TIMEOUT_MS = 2_000

function messageFor(processId: number, secretKey: number): Buffer {
  const message = Buffer.alloc(LENGTH_BYTES)
  message.writeInt32BE(LENGTH_BYTES, 0)
  message.writeInt32BE(CANCEL_REQUEST, 4)
  message.writeInt32BE(processId, 8)
  message.writeInt32BE(secretKey, 12)
  return message
}

/**
 * Asks the server to end what a connection is doing, over a connection of its own. With the secret of that connection, by
 * the protocol's own way: through a pooler, process ids alone are those of others. Nobody waits for it, and where it does not
 * arrive the statement's time runs out by itself. What it ends must be of this connection's user alone: give it to nobody
 * else afterwards.
 */
export function cancelStatement(client: ClientBase): void {
  const { host, port, processID, secretKey } = client as unknown as Connected
  if (processID === null || secretKey === null) return
  const isFolder = host.startsWith('/')
  const socket = connect(isFolder ? { path: `${host}/.s.PGSQL.${String(port)}` } : { host, port })
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  socket.end(messageFor(processID, secretKey))
}
