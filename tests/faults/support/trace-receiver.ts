import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Value {
  stringValue?: string
  intValue?: number | string
}

interface WireSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  attributes: { key: string; value: Value }[]
  status?: { code?: number }
}

interface WireBody {
  resourceSpans: {
    resource: { attributes: { key: string; value: Value }[] }
    scopeSpans: { spans: WireSpan[] }[]
  }[]
}

/** A span as a collector got it, by OTLP as JSON. */
export interface ReceivedSpan extends Pick<WireSpan, 'traceId' | 'spanId' | 'parentSpanId' | 'name'> {
  attributes: Record<string, string | number | undefined>
  /** Of the process that it comes from. */
  resource: Record<string, string | number | undefined>
  isError: boolean
}

const toRecord = (pairs: readonly { key: string; value: Value }[]) =>
  Object.fromEntries(
    pairs.map(({ key, value }) => [
      key,
      value.stringValue ?? (value.intValue === undefined ? undefined : Number(value.intValue)),
    ]),
  )

function spansIn(body: WireBody): ReceivedSpan[] {
  return body.resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ attributes, status, ...span }) => ({
        ...span,
        attributes: toRecord(attributes),
        resource: toRecord(resource.attributes),
        isError: status?.code === 2,
      })),
    ),
  )
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** A collector of traces on this machine. */
export class TraceReceiver {
  readonly spans: ReceivedSpan[] = []
  /** Bodies as they came. */
  readonly bodies: string[] = []
  readonly types: (string | undefined)[] = []
  readonly #server: Server

  private constructor(hangs: boolean) {
    this.#server = createServer((request, response) => {
      void readText(request).then((text) => {
        this.bodies.push(text)
        this.types.push(request.headers['content-type'])
        if (hangs) return
        if (request.headers['content-type'] === 'application/json')
          this.spans.push(...spansIn(JSON.parse(text) as WireBody))
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
      })
    })
  }

  /** @param wish `hangs`: takes what it is sent, and never answers. */
  static async start({ hangs = false } = {}): Promise<TraceReceiver> {
    const receiver = new TraceReceiver(hangs)
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`
  }

  /** The spans of a trace. */
  of(traceId: string): ReceivedSpan[] {
    return this.spans.filter((span) => span.traceId === traceId)
  }

  /** The names of the spans around one, the nearest first. */
  around({ parentSpanId }: ReceivedSpan): string[] {
    const parent = this.spans.find(({ spanId }) => spanId === parentSpanId)
    return parent ? [parent.name, ...this.around(parent)] : []
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
