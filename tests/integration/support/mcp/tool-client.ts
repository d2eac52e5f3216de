import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { Payload } from 'payload'
import { afterAll } from 'vitest'

import { MAX_RATE_LIMIT } from '@/domain/account/api-key'
import type { Scope } from '@/domain/account/scopes'
import { SCOPES } from '@/domain/account/scopes'
import type { User } from '@/payload-types'

import { makeKey } from '../accounts/key-clients'
import { serveApi } from '../clients/served-api'

/** Revisions of the protocol: with a handshake, and without. */
export const REVISIONS = ['legacy', { pin: '2026-07-28' }] as const
type Revision = (typeof REVISIONS)[number]

/** What a call answered. */
export interface Called {
  isError: boolean
  /** The answer of v1. */
  body: {
    success: boolean
    data: Record<string, unknown>
    error: { code: string; message: string; details?: { fields?: { path: string; message: string }[] } }
  }
  text: string
}

const clients: Client[] = []

afterAll(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()))
})

/** The protocol's own client, at a served shop. */
export async function connect(address: string, credential: string, mode: Revision = 'legacy') {
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
  const headers = { authorization: `Bearer ${credential}` }
  const transport = new StreamableHTTPClientTransport(new URL(`${address}/api/v1/mcp`), {
    requestInit: { headers },
  })
  await client.connect(transport)
  clients.push(client)
  return {
    client,
    tools: async () => (await client.listTools()).tools,
    names: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (name: string, args: Record<string, unknown> = {}): Promise<Called> => {
      const result = await client.callTool({ name, arguments: args })
      const [content] = result.content
      return {
        isError: result.isError === true,
        body: result.structuredContent as Called['body'],
        text: content?.type === 'text' ? content.text : '',
      }
    },
  }
}

export type ToolClient = Awaited<ReturnType<typeof connect>>

/** All scopes but the one by which tools write. */
export const READING: readonly Scope[] = SCOPES.filter((scope) => scope !== 'mcp:write')

/** A served shop, and clients with keys of its users. */
export async function serveTools(payload: Payload) {
  const address = await serveApi(payload)
  return {
    address,
    withKey: async (owner: User, scopes: readonly Scope[], mode?: Revision) => {
      const key = await makeKey(payload, owner, { scopes, rateLimit: MAX_RATE_LIMIT })
      return { ...(await connect(address, key.secret, mode)), key }
    },
  }
}
