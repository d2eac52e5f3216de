import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer, request as sendRequest } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, expect, it } from 'vitest'

import { BodyTooLarge, sendResponse, toRequest } from './web-adapter'

const ORIGIN = 'https://shop.example.com'
const MIB = 1024 * 1024

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(work: (req: IncomingMessage, res: ServerResponse) => Promise<void>): Promise<string> {
  server = createServer((req, res) => {
    work(req, res).catch((error: unknown) => {
      res.statusCode = error instanceof BodyTooLarge ? 413 : 500
      res.end(String(error))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

/** A server that answers with what it understood of a request. */
const echo = (limitBytes: number) =>
  serve(async (req, res) => {
    const request = await toRequest(req, { origin: ORIGIN, limitBytes })
    const body = await request.text()
    const { method, url, headers } = request
    await sendResponse(
      Response.json({ method, url, type: headers.get('content-type'), length: body.length }),
      res,
    )
  })

it('the address is of our own origin, whatever Host a caller claims', async () => {
  const url = await echo(MIB)
  const answer = sendRequest(`${url}/api/v1/orders?page=2`, { headers: { host: 'evil.example' } }).end()
  const [response] = (await once(answer, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
    method: 'GET',
    url: `${ORIGIN}/api/v1/orders?page=2`,
  })
})

it.each([
  ['whole', MIB],
  ['as it comes', 2 * MIB],
])('a body is passed on %s, up to its limit and no further', async (_how, limitBytes) => {
  const url = await echo(limitBytes)
  const post = (length: number) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(length) })
  expect(await (await post(limitBytes)).json()).toMatchObject({ type: 'text/plain', length: limitBytes })
  const refused = await post(limitBytes + 1).catch(() => null)
  // The connection may end while the body is still being sent.
  expect([413, undefined]).toContain(refused?.status)
})

it('an answer keeps its status, its headers and each of its cookies', async () => {
  const url = await serve(async (_req, res) => {
    const headers = new Headers({ 'x-own': 'kept', 'content-type': 'application/json' })
    for (const cookie of ['a=1; Path=/', 'b=2; Path=/']) headers.append('set-cookie', cookie)
    await sendResponse(new Response('{"a":"é"}', { status: 201, headers }), res)
  })
  const answer = await fetch(url)
  expect(answer.status).toBe(201)
  expect(answer.headers.get('x-own')).toBe('kept')
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  expect(answer.headers.get('content-length')).toBe('10')
  expect(await answer.json()).toEqual({ a: 'é' })
})

const TEXT = '{"a":"é"}'
const asJson = (status = 200) =>
  new Response(status === 304 ? null : TEXT, { status, headers: { 'content-type': 'application/json' } })

/** What the server sends of a response, with and without its text being known. */
async function sent(method: string, response: () => Response, text?: string) {
  const url = await serve((_req, res) => sendResponse(response(), res, text))
  const answer = await fetch(url, { method })
  const { status, headers } = answer
  server?.close()
  return { status, length: headers.get('content-length'), body: await answer.text() }
}

it('a body that is known as a text is sent as one that is read', async () => {
  const expected = { status: 200, length: '10', body: TEXT }
  expect(await sent('GET', () => asJson())).toEqual(expected)
  expect(await sent('GET', () => asJson(), TEXT)).toEqual(expected)
})

it('HEAD and 304 are answered without a body, though its text is known', async () => {
  expect(await sent('HEAD', () => asJson(), TEXT)).toMatchObject({ status: 200, body: '' })
  expect(await sent('GET', () => asJson(304), TEXT)).toMatchObject({ status: 304, body: '' })
})

it('an answer to a client that has gone away does no harm', async () => {
  let outcome = 'waiting'
  const url = await serve(async (req, res) => {
    await once(req.socket, 'close')
    await sendResponse(asJson(), res, TEXT)
    outcome = 'answered'
  })
  const asked = sendRequest(url).end()
  asked.once('socket', (socket) => socket.once('connect', () => setTimeout(() => asked.destroy(), 20)))
  await once(asked, 'close').catch(() => undefined)
  await expect.poll(() => outcome).toBe('answered')
})

it('a stream ends for its producer when the client goes away', async () => {
  let isCancelled = false
  const url = await serve((_req, res) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => {
        isCancelled = true
      },
    })
    return sendResponse(new Response(body, { headers: { 'content-type': 'text/event-stream' } }), res)
  })
  const aborter = new AbortController()
  const answer = await fetch(url, { signal: aborter.signal })
  const reader = answer.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: 1\n\n')
  aborter.abort()
  await expect.poll(() => isCancelled).toBe(true)
})
