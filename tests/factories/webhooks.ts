import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'

import { startWebhooks } from '@/jobs/start-webhooks'
import { createEndpoint } from '@/features/webhooks/endpoints/create-endpoint'
import type { IssuedSecret } from '@/features/webhooks/endpoints/create-endpoint'
import type { WebhookSender } from '@/features/webhooks/sending/webhook-sender'
import { makeContext, SYSTEM } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { createLogger } from '@/platform/logging/logger'

import { databaseUrl, jobContext } from './jobs'

/** A request that a receiver got. */
export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: string
  /** The parsed body. */
  event: {
    type: string
    timestamp: string
    data: Record<string, unknown> & { document?: { id: string; type: string } }
  }
  atMs: number
}

type Answering = (received: Received, response: ServerResponse) => void

/** A receiver of webhooks on this machine, which keeps what it got. */
export class Receiver {
  readonly received: Received[] = []
  /** How it answers; 204 unless said. */
  answer: Answering = (_received, response) => void response.writeHead(204).end()
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        const event = JSON.parse(body) as Received['event']
        const received = { path: request.url ?? '', headers: request.headers, body, event, atMs: Date.now() }
        this.received.push(received)
        this.answer(received, response)
      })
    })
  }

  static async start(port = 0): Promise<Receiver> {
    const receiver = new Receiver()
    await new Promise<void>((resolve) => receiver.#server.listen(port, '127.0.0.1', resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/`
  }

  /** Ids of what it got, in its order. */
  get ids(): string[] {
    return this.received.map(({ headers }) => String(headers['webhook-id']))
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** An endpoint that is told of these types. */
export function makeEndpoint(
  payload: Payload,
  url: string,
  wish: { types?: string[]; headers?: Record<string, string> } = {},
): Promise<IssuedSecret> {
  const { types = ['*'], headers = {} } = wish
  return createEndpoint(makeContext(payload, 'script', SYSTEM), { name: 'A receiver', url, types, headers })
}

/** The part of a worker that sends webhooks, inside the test's process. */
export function startSender(payload: Payload): Promise<WebhookSender> {
  return startWebhooks({
    ctx: jobContext(payload),
    connectionString: databaseUrl(),
    log: createLogger({ level: 'silent' }),
    onLost: (error) => {
      throw error
    },
  })
}

const TELL = `
  insert into change_events (type, document_type, document_id, parent_id, data)
  select $1 || '.updated', $1, d, null, jsonb_build_object('number', n::text) from unnest($2::uuid[]) with ordinality t(d, n)`

/** Events as triggers write them, one for each of these documents in this order. */
export async function tellOf(
  payload: Payload,
  documentIds: readonly string[],
  type = 'product',
): Promise<void> {
  await sqlOf(payload).query(TELL, [type, documentIds])
}

/** Lets what waits for its next attempt be due now. */
export async function skipPauses(payload: Payload): Promise<void> {
  await sqlOf(payload).query(`update webhook_deliveries set next_attempt_at = now() where state = 'waiting'`)
}

export interface DeliveryFacts {
  [column: string]: unknown
  id: string
  eventId: string
  state: string
  tries: number
  attemptCount: number
  pauseSeconds: number | null
  statusCode: number | null
  error: string | null
  attempts: {
    status: number | null
    error: string | null
    request_headers: Record<string, string>
    response_body: string | null
  }[]
}

/** Deliveries of an endpoint, in the order of the feed. */
export function deliveriesOf(payload: Payload, endpointId: string): Promise<DeliveryFacts[]> {
  return sqlOf(payload).query<DeliveryFacts>(
    `select id, event_id as "eventId", state::text as state, tries, attempt_count::int as "attemptCount",
       extract(epoch from next_attempt_at - updated_at)::float8 as "pauseSeconds", status_code::int as "statusCode", error, attempts
     from webhook_deliveries where endpoint_id = $1 order by position, created_at`,
    [endpointId],
  )
}
