import { once } from 'node:events'
import type { Readable } from 'node:stream'

import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream } from 'smtp-server'

export interface SmtpBehaviour {
  /** Refuses the recipient, e.g. `{ code: 451, message: '4.3.0 try later' }`. */
  refusal?: { code: number; message: string }
  /** Waits for this before it takes a mail: it has all of it by then, and has not said so. */
  beforeTaking?: () => Promise<void>
}

async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** A mail server of another company: it counts what it has taken, as its users would find it. */
export class TestSmtpServer {
  /** Message-IDs of the mails it has taken, in order. */
  readonly taken: string[] = []
  readonly port: number
  attempts = 0
  /** The connections that are open now. */
  readonly connections = new Set<string>()
  readonly #server: SMTPServer

  private constructor(server: SMTPServer, port: number) {
    this.#server = server
    this.port = port
  }

  get url(): string {
    return `smtp://127.0.0.1:${String(this.port)}`
  }

  static async start(behaviour: SmtpBehaviour = {}, port = 0): Promise<TestSmtpServer> {
    const found: { self?: TestSmtpServer } = {}
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onRcptTo: (_address, _session, callback) => {
        if (found.self) found.self.attempts += 1
        const { refusal } = behaviour
        callback(refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
      },
      onData: (stream: SMTPServerDataStream, session, callback) => {
        void (async () => {
          // A killed client breaks off in the middle of its mail: there is nothing to take then.
          const source = await readAll(stream).catch(() => null)
          if (source === null) return
          await behaviour.beforeTaking?.()
          const id = /^Message-ID:\s*(\S+)/im.exec(source)?.[1] ?? ''
          // A client that has gone meanwhile was never told: this server forgets what it sent.
          const isConnected = found.self?.connections.has(session.id) === true
          if (isConnected) found.self?.taken.push(id)
          callback(null)
        })()
      },
      onConnect: (session, callback) => {
        found.self?.connections.add(session.id)
        callback()
      },
      onClose: (session) => found.self?.connections.delete(session.id),
    })
    server.on('error', () => undefined)
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
    const address = server.server.address()
    if (address === null || typeof address === 'string') throw new Error('no port was given')
    found.self = new TestSmtpServer(server, address.port)
    return found.self
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
    })
  }
}
