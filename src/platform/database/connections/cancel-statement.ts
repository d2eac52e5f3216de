import { connect } from 'node:net'

import type { ClientBase } from 'pg'

/** Properties of a `pg` connection that its types do not declare. */
interface Connected {
  host: string
  port: number
  processID: number | null
  secretKey: number | null
}

/** The code of a cancel request in PostgreSQL's protocol. */
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
 * Asks the server to cancel a connection's running statement, over a second connection. It uses the protocol's cancel
 * request with the connection's secret: behind a pooler, a process id alone may belong to another client. The call
 * does not wait; if the request gets lost, the statement's timeout ends it. Do not return the connection to the pool
 * afterwards: a late cancellation would hit its next user.
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
