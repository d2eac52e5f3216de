import '../setup/local-receivers'

import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { databaseUrl, jobContext } from '../factories/jobs'
import { ADDRESS, makeStore, makeUser, makeVariant } from '../factories/shop'
import { makeEndpoint, Receiver } from '../factories/webhooks'
import { startPayload } from '../setup/payload'
import { TestSmtpServer } from './support/smtp'
import { TraceReceiver } from './support/trace-receiver'
import { stopWebs, WebProcess } from './support/web'
import { killWorkers, WorkerProcess } from './support/worker'

const PASSWORD = 'correct horse battery'
const NOTE = 'ring the blue bell twice'
const PATIENCE = { timeout: 60_000, interval: 200 }
const SLOW_MS = 400
const TRACE_ID = /^[0-9a-f]{32}$/

const payload = await startPayload()
const sql = sqlOf(payload)
const toReceiver = ({ url }: TraceReceiver) => ({
  OTEL_EXPORTER_OTLP_ENDPOINT: url,
  OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
  OTEL_BSP_SCHEDULE_DELAY: '100',
})

let receiver: TraceReceiver
let hooks: Receiver
let mails: TestSmtpServer
let web: WebProcess
let worker: WorkerProcess
let email: string
let sku: string
let variantId: string

beforeAll(async () => {
  await makeStore(payload)
  ;({ email } = await makeUser(payload, { password: PASSWORD }))
  ;({ sku, id: variantId } = await makeVariant(payload, { onHand: 1000 }))
  receiver = await TraceReceiver.start()
  hooks = await Receiver.start()
  mails = await TestSmtpServer.start()
  await makeEndpoint(payload, hooks.url, { types: ['order.*'] })
  const settings = { ...toReceiver(receiver), LOG_LEVEL: 'info', SLOW_STATEMENT_MS: String(SLOW_MS) }
  web = await WebProcess.start({ ...settings, TRUST_PROXY: '1' })
  worker = await WorkerProcess.start({ ...settings, SMTP_URL: mails.url })
})
afterAll(async () => {
  await killWorkers()
  await stopWebs()
  await Promise.all([receiver.stop(), hooks.stop(), mails.stop()])
})

interface Asked {
  to: string
  headers?: Record<string, string>
  body?: object
}

async function ask(at: WebProcess, { to, headers = {}, body }: Asked) {
  const response = await fetch(`${at.url}${to}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json()) as {
    data?: Record<string, unknown>
    error?: { request_id: string }
  }
  return { status: response.status, requestId: response.headers.get('x-request-id') ?? '', ...answer }
}

async function signIn(at: WebProcess): Promise<Record<string, string>> {
  const { data } = await ask(at, { to: '/api/v1/auth/login', body: { email, password: PASSWORD } })
  return { authorization: `Bearer ${String(data?.['access_token'])}` }
}

const place = (at: WebProcess, headers: Record<string, string>) =>
  ask(at, {
    to: '/api/v1/orders',
    headers,
    body: { lines: [{ sku, quantity: 1 }], shipping_address: ADDRESS, note: NOTE },
  })

const linesOf = (output: string, msg: string) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((entry) => entry['msg'] === msg)

describe('a placement', () => {
  it('is one trace from the request through its statements to its mail and its webhook in the worker', async () => {
    const { status, requestId: traceId } = await place(web, await signIn(web))
    expect(status).toBe(201)
    expect(traceId).toMatch(TRACE_ID)
    await vi.waitFor(() => {
      const names = receiver.of(traceId).map(({ name }) => name)
      expect(names).toContain('POST /api/v1/orders')
      expect(names).toContain('job mail.order-placed')
      expect(names).toContain('webhook')
    }, PATIENCE)
    const spans = receiver.of(traceId)
    const named = (name: string) => spans.filter((span) => span.name === name)

    const [root] = named('POST /api/v1/orders')
    expect(root).toMatchObject({ isError: false, resource: { 'backroom.process': 'web' } })
    expect(root?.attributes).toMatchObject({ 'http.response.status_code': 201, 'backroom.channel': 'v1' })
    // The names of statements stand in the code.
    const statements = spans.filter(({ attributes }) => attributes['db.system.name'] === 'postgresql')
    const [insert] = statements.filter(({ name }) => name.startsWith('order-insert'))
    expect(insert && receiver.around(insert)).toEqual(['placeOrder', 'POST /api/v1/orders'])

    const [mail] = named('mail order-placed')
    expect(mail?.resource).toMatchObject({ 'backroom.process': 'worker', 'service.name': 'backroom' })
    expect(mail && receiver.around(mail)).toEqual([
      'transaction',
      'job mail.order-placed',
      'placeOrder',
      'POST /api/v1/orders',
    ])
    const [webhook] = named('webhook')
    expect(webhook?.attributes).toMatchObject({
      'http.response.status_code': 204,
      'backroom.outcome': 'delivered',
    })
    expect(webhook && receiver.around(webhook).at(-1)).toBe('POST /api/v1/orders')
  })

  it('has nothing in its spans that was sent, of whom or where', () => {
    const sent = receiver.bodies.join('\n')
    expect(sent.length).toBeGreaterThan(1000)
    for (const secret of [NOTE, email, sku, ADDRESS.line1, ADDRESS.name, 'Bearer', PASSWORD])
      expect(sent).not.toContain(secret)
  })

  it('is found by its id in the logs of web and worker, under the id of the caller', async () => {
    const headers = { ...(await signIn(web)), 'x-request-id': 'erp.order-4711' }
    const { status, requestId } = await place(web, headers)
    expect({ status, requestId }).toEqual({ status: 201, requestId: 'erp.order-4711' })
    const ofCaller = (entry: Record<string, unknown>) => entry['request_id'] === requestId
    await vi.waitFor(() => expect(worker.logged('job done').some(ofCaller)).toBe(true), PATIENCE)
    const [served] = linesOf(web.output, 'request').filter(ofCaller)
    const [done] = worker.logged('job done').filter(ofCaller)
    expect(served?.['trace_id']).toMatch(TRACE_ID)
    expect(done?.['trace_id']).toBe(served?.['trace_id'])
    const [root] = receiver.of(String(served?.['trace_id'])).filter(({ parentSpanId }) => !parentSpanId)
    expect(root?.attributes['backroom.request_id']).toBe(requestId)
  })
})

describe('a request', () => {
  it('that is refused answers the id of its trace', async () => {
    const { status, error, requestId } = await ask(web, { to: '/api/v1/orders' })
    expect(status).toBe(401)
    expect(error?.request_id).toBe(requestId)
    await vi.waitFor(
      () => expect(receiver.of(requestId).map(({ name }) => name)).toContain('GET /api/v1/orders'),
      PATIENCE,
    )
  })

  it('continues the trace that a trusted proxy has begun', async () => {
    const traceId = 'c0ffee00c0ffee00c0ffee00c0ffee01'
    const traceparent = `00-${traceId}-00f067aa0ba902b7-01`
    const { requestId } = await ask(web, { to: '/api/v1/orders', headers: { traceparent } })
    expect(requestId).toBe(traceId)
    await vi.waitFor(
      () => expect(receiver.of(traceId).map((span) => span.parentSpanId)).toContain('00f067aa0ba902b7'),
      PATIENCE,
    )
  })

  it('of a page is named by its template', async () => {
    await fetch(`${web.url}/products/no-such-product`)
    await vi.waitFor(
      () => expect(receiver.spans.map(({ name }) => name)).toContain('GET /products/:slug'),
      PATIENCE,
    )
  })
})

it('a slow statement is logged without values, with the request that it belongs to', async () => {
  const headers = await signIn(web)
  let placing: ReturnType<typeof place> | undefined
  await withTransaction(jobContext(payload), async (held) => {
    await held.query('select from variants where id = $1 for update', [variantId])
    placing = place(web, headers)
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS * 3))
  })
  const { requestId } = (await placing) ?? { requestId: '' }
  await vi.waitFor(() => {
    const lines = linesOf(web.output, 'slow statement')
    expect(lines.map((line) => line['request_id'])).toContain(requestId)
  }, PATIENCE)
  const [line] = linesOf(web.output, 'slow statement').filter((entry) => entry['request_id'] === requestId)
  expect(line).toMatchObject({ level: 'warn', trace_id: requestId, statement: expect.any(String) as string })
  expect(Number(line?.['duration_ms'])).toBeGreaterThanOrEqual(SLOW_MS)
  expect(JSON.stringify(line)).not.toContain(sku)
})

it('each connection says what it is for', async () => {
  const rows = await sql.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity where datname = current_database()`,
  )
  const names = rows.map(({ name }) => name)
  for (const name of ['backroom web', 'backroom jobs', 'backroom jobs lease', 'backroom jobs webhooks'])
    expect(names).toContain(name)
})

/** Says at its end what it has loaded. */
const TELLING = { NODE_OPTIONS: `--require ${path.resolve('tests/faults/support/loaded-packages.cjs')}` }

describe('a web process', () => {
  it('without an exporter loads no package of traces, and keeps the name of its connections that was set', async () => {
    const named = new URL(databaseUrl())
    named.searchParams.set('application_name', 'shop of tests')
    const off = await WebProcess.start({ ...TELLING, DATABASE_URL: named.href })
    const { requestId } = await ask(off, { to: '/api/v1/orders' })
    expect(requestId).not.toMatch(TRACE_ID)
    const rows = await sql.query(`select from pg_stat_activity where application_name = 'shop of tests'`)
    expect(rows.length).toBeGreaterThan(0)
    await off.stop()
    expect(off.output).toContain('loaded packages: \n')
  })

  it('exports nothing of what is not sampled, and gives it an id all the same', async () => {
    const quiet = await TraceReceiver.start()
    const off = await WebProcess.start({
      ...toReceiver(quiet),
      ...TELLING,
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0',
    })
    const { status, requestId } = await place(off, await signIn(off))
    expect(status).toBe(201)
    expect(requestId).toMatch(TRACE_ID)
    await off.stop()
    expect(quiet.bodies).toEqual([])
    expect(off.output).toContain('@opentelemetry/sdk-trace')
    const stored = await sql.query<{ cause: { request_id: string; traceparent: string } }>(
      `select data->'cause' as cause from pgboss.job where data->'cause'->>'request_id' = $1`,
      [requestId],
    )
    expect(receiver.of(requestId)).toEqual([])
    // The worker follows that decision.
    expect(stored[0]?.cause.traceparent).toMatch(new RegExp(`^00-${requestId}-[0-9a-f]{16}-00$`))
    await quiet.stop()
  })

  it('answers as quickly, and ends, while its collector hangs', async () => {
    const hanging = await TraceReceiver.start({ hangs: true })
    const { OTEL_EXPORTER_OTLP_PROTOCOL: _json, ...settings } = toReceiver(hanging)
    const stuck = await WebProcess.start(settings)
    const headers = await signIn(stuck)
    for (let times = 20; times > 0; times -= 1) expect((await place(stuck, headers)).status).toBe(201)
    expect(hanging.types).toContain('application/x-protobuf')
    const startedMs = performance.now()
    await stuck.stop()
    expect(performance.now() - startedMs).toBeLessThan(10_000)
    await hanging.stop()
  })
})
