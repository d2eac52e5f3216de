import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'

import { MAX_RATE_LIMIT } from '@/domain/account/api-key'
import { ROLES, STAFF_ROLES } from '@/domain/account/roles'
import type { Scope } from '@/domain/account/scopes'
import { SCOPES } from '@/domain/account/scopes'
import { ACTIONS } from '@/domain/order/lifecycle'
import { policyOf } from '@/domain/permissions'
import { isTool } from '@/api/mcp/tools'
import type { Route } from '@/api/route'
import { collectRoutes } from '@/api/routes/collect'
import type { User } from '@/payload-types'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey } from '../support/accounts/key-clients'
import { createCheckedFetch } from '../support/v1/checked-fetch'
import { makeClient, tokenOf } from '../support/v1/v1-client'
import type { ToolClient } from '../support/mcp/tool-client'
import { connect, READING, serveTools } from '../support/mcp/tool-client'

const payload = await startPayload()
const fetch = createCheckedFetch({ payload })
const routes = collectRoutes(payload)
let shop: Awaited<ReturnType<typeof serveTools>>
let admin: User

beforeAll(async () => {
  await makeStore(payload)
  shop = await serveTools(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
}, 60_000)

const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Lists of v1 that need nothing but a caller, by the name that their tool has. */
const LISTS = routes
  .filter((route) => isTool(route) && /^GET \/[a-z-]+$/.test(route.route))
  .map(({ name, route }) => ({ tool: toSnake(name), path: route.replace('GET ', '') }))

/** Whether a route needs the permission for an action of an order's life, by which its status changes. */
const movesOrders = ({ needs }: Route) =>
  typeof needs !== 'string' &&
  [needs]
    .flat()
    .some(
      ({ policy, actions }) =>
        policy === policyOf('orders') && ACTIONS.some((action) => actions.includes(action)),
    )

const READS = new Set(LISTS.map(({ tool }) => tool))

/** The lists that a credential may read at v1, by the names of their tools. */
async function readableLists(secret: string): Promise<string[]> {
  const client = makeClient(fetch, secret)
  const asked = LISTS.map(async ({ tool, path }) => ((await client.get(path)).status === 200 ? [tool] : []))
  return (await Promise.all(asked)).flat()
}

describe('the list of tools', () => {
  it.each(STAFF_ROLES)(
    'names for each scope of a key of a %s what v1 lets that key read, and no more',
    async (role) => {
      const owner = await makeUser(payload, { roles: [role] })
      const sets: readonly (readonly Scope[])[] = [...SCOPES.map((scope) => [scope]), SCOPES]
      for (const scopes of sets) {
        const { secret } = await makeKey(payload, owner, { scopes, rateLimit: MAX_RATE_LIMIT })
        const listed = (await (await connect(shop.address, secret)).names()).filter((name) => READS.has(name))
        expect({ scopes, listed: listed.toSorted() }).toEqual({
          scopes,
          listed: (await readableLists(secret)).toSorted(),
        })
      }
    },
    120_000,
  )

  it.each(ROLES)('names for a person who is %s what v1 lets them read, and no more', async (role) => {
    const token = await tokenOf(payload, await makeUser(payload, { roles: [role] }))
    const listed = (await (await connect(shop.address, token)).names()).filter((name) => READS.has(name))
    expect(listed.toSorted()).toEqual((await readableLists(token)).toSorted())
  })

  it.each(STAFF_ROLES)('names for a key of a %s what writes with mcp:write alone', async (role) => {
    const owner = await makeUser(payload, { roles: [role] })
    const writes = async (scopes: readonly Scope[]) =>
      (await (await shop.withKey(owner, scopes)).tools()).filter(
        ({ annotations }) => annotations?.readOnlyHint !== true,
      ).length
    expect(await writes(READING)).toBe(0)
    expect(await writes(['orders:*'])).toBe(0)
    expect(await writes(['mcp:write'])).toBe(0)
    expect(await writes(['mcp:write', 'orders:write'])).toBeGreaterThan(0)
  })

  it('lets people only read, whatever their roles', async () => {
    const tools = await (await connect(shop.address, await tokenOf(payload, admin))).tools()
    expect(tools.length).toBeGreaterThan(30)
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
  })

  it('has none for accounts and sessions, keys, secrets, exports, uploads, bulk, replacing and the sandbox as a whole', async () => {
    const names = await (await shop.withKey(admin, SCOPES)).names()
    const never =
      /sign_|session|password|token|two_factor|second_factor|api_key|secret|invitation|erase|export|bulk|create_webhook|create_picture|replace|sandbox|service_account(?!s?$)/
    expect(names.filter((name) => never.test(name))).toEqual([])
    expect(names).toEqual(expect.arrayContaining(['list_orders', 'get_order', 'ship_order', 'adjust_stock']))
  })

  it('marks what deletes, overwrites, takes back or changes an order’s status as destructive, and what reads as read-only', async () => {
    const tools = await (await shop.withKey(admin, SCOPES)).tools()
    const marked = (hint: 'destructiveHint' | 'readOnlyHint') =>
      tools.filter(({ annotations }) => annotations?.[hint] === true).map(({ name }) => name)
    const takes =
      /^(delete|set)_|cancel|transition|void|waive|^edit_order|^refund|erase|revoke|close|reset|^(issue|credit|mail)_invoice|^(decline|receive|exchange)_return|^remind_/
    const moving = routes.filter((route) => /^(PUT|DELETE) /.test(route.route) || movesOrders(route))
    const moves = new Set(moving.map(({ name }) => toSnake(name)))
    expect(marked('destructiveHint').filter((name) => name !== 'update_webhook_endpoint')).toEqual(
      tools.map(({ name }) => name).filter((name) => takes.test(name) || moves.has(name)),
    )
    expect(marked('destructiveHint')).toEqual(
      expect.arrayContaining(['ship_order', 'record_payment', 'upsert_products', 'upsert_variants']),
    )
    expect(marked('readOnlyHint')).toEqual(
      tools.map(({ name }) => name).filter((name) => /^(list|get)_/.test(name)),
    )
    expect(tools.every(({ annotations }) => annotations?.openWorldHint === false)).toBe(true)
  })

  it('marks what may be called again: all changes but creations, and but levels, of which some are amounts to add', async () => {
    const tools = await (await shop.withKey(admin, SCOPES)).tools()
    const again = tools.filter(({ annotations }) => annotations?.idempotentHint === true)
    const changes = routes.filter(({ route }) => /^(PUT|PATCH|DELETE) /.test(route))
    const names = new Set(changes.map(({ name }) => toSnake(name)))
    expect(again.map(({ name }) => name)).toEqual(
      tools.map(({ name }) => name).filter((name) => names.has(name) && name !== 'set_stock_levels'),
    )
    expect(names).toContain('upsert_products')
  })
})

describe('the description of each tool', () => {
  let reading: Awaited<ReturnType<ToolClient['tools']>>
  let all: Awaited<ReturnType<ToolClient['tools']>>

  beforeAll(async () => {
    reading = await (await shop.withKey(admin, READING)).tools()
    all = await (await shop.withKey(admin, SCOPES)).tools()
  })

  it('has names that every client takes', () => {
    const names = all.flatMap(({ name, inputSchema }) => [name, ...Object.keys(inputSchema.properties ?? {})])
    expect(names.filter((name) => !/^[a-zA-Z0-9_.-]{1,64}$/.test(name))).toEqual([])
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })

  it('has a JSON Schema 2020-12 of one closed object without references', () => {
    const ajv = addFormats(new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }))
    for (const { name, inputSchema } of all) {
      expect({ name, isValid: ajv.validateSchema(inputSchema) }).toEqual({ name, isValid: true })
      expect(() => ajv.compile(inputSchema), name).not.toThrow()
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(JSON.stringify(inputSchema), name).not.toContain('"$ref"')
    }
  })

  it('takes the example of its body', () => {
    const ajv = addFormats(new Ajv2020({ strict: false }))
    for (const { name, inputSchema } of all) {
      const { body } = inputSchema.properties ?? {}
      const [example] = (body as { examples?: unknown[] } | undefined)?.examples ?? []
      if (example === undefined) continue
      const validate = ajv.compile(body as object)
      expect({ name, isValid: validate(example), errors: validate.errors }).toMatchObject({ isValid: true })
    }
  })

  it('requires a body where one without fields is none that the operation takes', () => {
    const ajv = addFormats(new Ajv2020({ strict: false }))
    const withBody = all.filter(({ inputSchema }) => inputSchema.properties?.['body'] !== undefined)
    const needed = withBody.filter(({ inputSchema }) => inputSchema.required?.includes('body'))
    const names = needed.map(({ name }) => name)
    const needing = withBody.filter(
      ({ inputSchema }) => !ajv.validate(inputSchema.properties?.['body'] as object, {}),
    )
    expect(names).toEqual(needing.map(({ name }) => name))
    expect(names).toEqual(expect.arrayContaining(['place_order', 'transition_order', 'set_prices']))
    expect(names).not.toContain('ship_order')
  })

  it('leaves a model room for work: 60 KB for all that read, 135 KB with all that write', () => {
    const size = (tools: unknown) => Buffer.byteLength(JSON.stringify(tools))
    expect(size(reading)).toBeLessThan(60_000)
    expect(size(all)).toBeLessThan(135_000)
  })
})
