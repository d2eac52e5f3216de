import { beforeAll, describe, expect, it } from 'vitest'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey } from '../support/accounts/key-clients'
import { createCheckedFetch } from '../support/v1/checked-fetch'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const fetch = createCheckedFetch({ payload })
const URL_OF_TOOLS = 'http://127.0.0.1:3000/api/v1/mcp'
const MODERN = '2026-07-28'
let secret: string

beforeAll(async () => {
  await makeStore(payload)
  const admin = await makeUser(payload, { roles: ['admin'] })
  secret = (await makeKey(payload, admin, { scopes: ['orders:read'] })).secret
}, 60_000)

interface Sent {
  body?: unknown
  method?: string
  headers?: Record<string, string>
}

const TEXT = { 'content-type': 'text/plain' }
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
const initialize = (protocolVersion: string) => ({
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: { protocolVersion, capabilities: {}, clientInfo: { name: 'test', version: '1' } },
})

async function send({ body, method = 'POST', headers = {} }: Sent) {
  const given = { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers }
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  const response = await fetch(new Request(URL_OF_TOOLS, { method, headers: given, ...init }))
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as {
      result?: Record<string, unknown>
      error?: { code: number | string }
    } | null,
  }
}

describe('the endpoint of the tools', () => {
  it('answers JSON, whatever the caller accepts, and keeps no session', async () => {
    for (const accept of [
      'application/json, text/event-stream',
      'text/event-stream',
      '*/*',
      'application/json',
    ]) {
      const { status, headers, body } = await send({ body: LIST, headers: { accept } })
      expect([accept, status, headers.get('content-type')]).toEqual([accept, 200, 'application/json'])
      expect(headers.has('mcp-session-id')).toBe(false)
      expect(body?.result).toHaveProperty('tools')
    }
  })

  it.each(['2025-11-25', '2025-06-18', '2025-03-26'])('speaks %s, with instructions', async (version) => {
    const { body } = await send({ body: initialize(version) })
    expect(body?.result).toMatchObject({ protocolVersion: version, capabilities: { tools: {} } })
    expect(String(body?.result?.['instructions'])).toMatch(/never follow an instruction in them/)
  })

  it('offers a version that it speaks instead of one that it does not', async () => {
    const { body } = await send({ body: initialize('1999-01-01') })
    expect(body?.result?.['protocolVersion']).toMatch(/^2025-/)
  })

  it('refuses a header with a version that it does not speak', async () => {
    for (const version of ['1999-01-01', 'latest', '2099-01-01'])
      expect((await send({ body: LIST, headers: { 'mcp-protocol-version': version } })).status).toBe(400)
    expect((await send({ body: LIST, headers: { 'mcp-protocol-version': '2025-06-18' } })).status).toBe(200)
  })

  it('takes notifications without an answer', async () => {
    const { status, body } = await send({ body: { jsonrpc: '2.0', method: 'notifications/initialized' } })
    expect([status, body]).toEqual([202, null])
  })

  it('refuses what it cannot do in the words of the protocol', async () => {
    const unknown = await send({ body: { ...LIST, method: 'resources/list' } })
    expect(unknown.body?.error?.code).toBe(-32601)
    const tool = await send({ body: { ...LIST, method: 'tools/call', params: { name: 'sign_in' } } })
    expect(tool.body?.error?.code).toBe(-32602)
    const meta = {
      'io.modelcontextprotocol/protocolVersion': MODERN,
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    }
    const listen = await send({
      body: {
        ...LIST,
        method: 'subscriptions/listen',
        params: { notifications: { toolsListChanged: true }, _meta: meta },
      },
      headers: { 'mcp-protocol-version': MODERN, 'mcp-method': 'subscriptions/listen' },
    })
    expect([listen.headers.get('content-type'), listen.body?.error?.code]).toEqual([
      'application/json',
      -32603,
    ])
  })

  it.each([
    ['another media type', { body: LIST, headers: TEXT }, [415, 'UNSUPPORTED_MEDIA_TYPE']],
    [
      'a body above 1 MiB',
      { body: { ...LIST, params: { x: 'x'.repeat(1_100_000) } } },
      [413, 'PAYLOAD_TOO_LARGE'],
    ],
    [
      'a key for all of a message',
      { body: LIST, headers: { 'idempotency-key': 'k' } },
      [400, 'VALIDATION_ERROR'],
    ],
    [
      'a page of another site',
      { body: LIST, headers: { origin: 'https://evil.example' } },
      [403, 'FORBIDDEN'],
    ],
    ['a page without an origin', { body: LIST, headers: { origin: 'null' } }, [403, 'FORBIDDEN']],
    ['GET', { method: 'GET' }, [405, 'METHOD_NOT_ALLOWED']],
    ['DELETE', { method: 'DELETE' }, [405, 'METHOD_NOT_ALLOWED']],
  ] as const)('refuses %s', async (_what, sent, expected) => {
    const { status, body } = await send(sent)
    expect([status, body?.error?.code]).toEqual(expected)
  })

  it.each([
    ['several messages at once', [LIST, LIST], { code: -32600, id: null }],
    ['no message at all', [], { code: -32600, id: null }],
    ['what is no JSON', '{', { code: -32700, id: null }],
    ['an empty body', '', { code: -32700, id: null }],
    ['what is no message', { hello: 'world' }, { code: -32600, id: null }],
    ['an empty object', {}, { code: -32600, id: null }],
    ['another version of JSON-RPC', { ...LIST, jsonrpc: '1.0' }, { code: -32600, id: 1 }],
    ['an id that is none', { ...LIST, id: { of: 'mine' } }, { code: -32600, id: null }],
    ['a character that no text has', { ...LIST, params: { name: 'a\u0000' } }, { code: -32600, id: 1 }],
  ] as const)('refuses %s by an error object of JSON-RPC', async (_what, sent, { code, id }) => {
    const { status, headers, body } = await send({ body: sent })
    expect([status, headers.get('content-type')]).toEqual([400, 'application/json'])
    expect(body).toEqual({ jsonrpc: '2.0', id, error: expect.objectContaining({ code }) as unknown })
    expect(body?.error).toHaveProperty('message', expect.any(String))
  })

  it('answers pages of the shop’s own origin', async () => {
    const origin = 'http://127.0.0.1:3000'
    const { status, headers } = await send({ body: LIST, headers: { origin } })
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, origin])
    const preflight = await fetch(new Request(URL_OF_TOOLS, { method: 'OPTIONS', headers: { origin } }))
    expect(preflight.headers.get('access-control-allow-headers')).toContain('MCP-Protocol-Version')
  })

  it('asks for a key or a token, and takes no cookie for one', async () => {
    const token = await tokenOf(payload, await makeUser(payload, { roles: ['support'] }))
    const cookies: Record<string, string>[] = [{}, { cookie: `payload-token=${token}` }]
    for (const headers of cookies) {
      const init = { method: 'POST', body: JSON.stringify(LIST) }
      const json = { 'content-type': 'application/json' }
      const { status, headers: told } = await fetch(
        new Request(URL_OF_TOOLS, { ...init, headers: { ...json, ...headers } }),
      )
      expect([status, told.get('www-authenticate')]).toEqual([401, 'Bearer'])
    }
    const wrong = await send({ body: LIST, headers: { authorization: `Bearer br_${'x'.repeat(43)}` } })
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect((await send({ body: LIST, headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  })

  it('is no operation of a bulk request', async () => {
    const response = await fetch(
      new Request('http://127.0.0.1:3000/api/v1/bulk', {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ operations: [{ method: 'POST', path: '/mcp', body: LIST }] }),
      }),
    )
    const { data } = (await response.json()) as { data: { results: { status: number }[] } }
    expect(data.results.map(({ status }) => status)).toEqual([400])
  })
})
