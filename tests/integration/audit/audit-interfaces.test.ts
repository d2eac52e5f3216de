import path from 'node:path'

import { REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { describe, expect, it } from 'vitest'

import config from '@payload-config'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'
import { endAllSessions } from '@/features/account/sessions/end-sessions'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { refreshSession } from '@/features/account/sessions/refresh-session'
import { unlockAccount } from '@/features/account/sign-in/unlock-account'
import { loadHistory } from '@/features/audit/load-history'
import { DEFAULT_OPTIONS } from '@/features/import/import-session'
import { listsInFiles } from '@/features/import/lists/import-lists'
import { runImport } from '@/features/import/run-import'
import { verifyAudit } from '@/features/audit/verify-audit'
import { ANONYMOUS, makeContext, SYSTEM } from '@/platform/context'
import { env } from '@/platform/settings/env'
import { sqlOf } from '@/platform/database/transaction'

import { countEntries, entriesOf } from '../../factories/audit'
import { bytesOf, makeInvoiceFile } from '../../factories/invoice-file'
import { jobContext } from '../../factories/jobs'
import { makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { PASSWORD, startApi, tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
await makeStore(payload)
const manager = await makeUser(payload, { roles: ['manager'] })
const token = await tokenOf(payload, manager)
const AS_MANAGER = { authorization: `JWT ${token}` }
const CALL = { 'x-request-id': 'request-of-a-test', 'x-client-address': '203.0.113.77' }
const who = { actorType: 'user', actorId: manager.id, actorName: manager.name }
const call = { requestId: 'request-of-a-test', ipPrefix: '203.0.113.0/24' }

function request(path: string, body: object, headers: Record<string, string> = AS_MANAGER): Request {
  return new Request(`http://127.0.0.1:3000/api${path}`, {
    method: path === '/graphql' || path === '/users/login' ? 'POST' : 'PATCH',
    headers: { 'content-type': 'application/json', ...CALL, ...headers },
    body: JSON.stringify(body),
  })
}

async function rest(path: string, body: object, headers?: Record<string, string>): Promise<number> {
  const slug = path.split('/').filter(Boolean)
  const handler = path === '/users/login' ? REST_POST(config) : REST_PATCH(config)
  return (await handler(request(path, body, headers), { params: Promise.resolve({ slug }) })).status
}

describe('the same change', () => {
  it('says which channel it came through: REST, the admin panel, GraphQL, v1', async () => {
    const { id } = await makeVariant(payload, { priceMinor: 1000 })
    await rest(`/variants/${id}`, { priceMinor: 1001 })
    await rest(
      `/variants/${id}`,
      { priceMinor: 1002 },
      { cookie: `payload-token=${token}`, origin: 'http://127.0.0.1:3000' },
    )
    const query = `mutation { updateVariant(id: "${id}", data: { priceMinor: 1003 }) { id } }`
    await graphqlHandler(request('/graphql', { query }))
    const { fetch } = await startApi(payload)
    const body = JSON.stringify({ price: { amount: 1004, currency: 'GBP' } })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...CALL }
    const answer = await fetch(
      new Request(`http://127.0.0.1:3000/api/v1/variants/${id}`, { method: 'PATCH', headers, body }),
    )
    expect(answer.status).toBe(200)
    const [, ...entries] = await entriesOf(payload, 'variants', id)
    expect(entries).toMatchObject(
      ['rest', 'admin', 'graphql', 'v1'].map((channel, n) => ({
        ...{ action: 'update', channel, ...who, ...call },
        changes: { priceMinor: { before: 1000 + n, after: 1001 + n } },
      })),
    )
  })

  it('through an import says so once a run, an order and what came with it, and a repeated one adds one entry', async () => {
    const file = makeInvoiceFile({ invoices: 6 })
    const ctx = makeContext(payload, 'import', SYSTEM)
    // The importer replaces this file: it has to be one of the test's own.
    const rejectedFile = path.join(env.dataDir, 'audit.rejected.csv')
    const run = () =>
      runImport(ctx, {
        source: bytesOf(file.lines),
        options: DEFAULT_OPTIONS,
        lists: listsInFiles(rejectedFile),
      })
    await run()
    const orders = await sqlOf(payload).query(
      `select distinct document_id from audit_entries where channel = 'import' and document_collection = 'orders'
         and request_id = $1 and action = 'create' and changes->'status' is not null`,
      [ctx.requestId],
    )
    const [{ n } = { n: 0 }] = await sqlOf(payload).query<{ n: number }>(
      `select count(*)::int as n from orders where source = 'import'`,
    )
    expect(orders).toHaveLength(n)
    expect(n).toBeGreaterThan(0)
    expect(await entriesOf(payload, 'imports', ctx.requestId)).toMatchObject([
      {
        action: 'import',
        channel: 'import',
        changes: { linesRead: { before: null, after: file.lineCount } },
      },
    ])
    for (const collection of ['users', 'products', 'variants']) {
      const [unrecorded] = await sqlOf(payload).query<{ n: number; made: number }>(
        `select count(*)::int as made, count(*) filter (where not exists (select from audit_entries a
           where a.document_collection = $1 and a.document_id = d.id::text and a.action = 'create'))::int as n
         from ${collection} d`,
        [collection],
      )
      expect(unrecorded, collection).toMatchObject({ n: 0 })
      expect(unrecorded?.made).toBeGreaterThan(1)
    }
    const before = await countEntries(payload)
    await run()
    expect(await countEntries(payload)).toBe(before + 1)
    expect(await verifyAudit(jobContext(payload))).toMatchObject({ faultCount: 0 })
  })
})

describe('a sign-in', () => {
  it('leaves an entry when it succeeds and when it is refused, and so does the end of sessions', async () => {
    const user = await makeUser(payload)
    expect(await rest('/users/login', { email: user.email, password: PASSWORD }, {})).toBe(200)
    expect(await rest('/users/login', { email: user.email, password: 'a guess' }, {})).toBe(401)
    await endAllSessions(await makeStaffContext(payload, 'admin'), user.id)
    const [, ...entries] = await entriesOf(payload, 'users', user.id)
    expect(entries).toMatchObject([
      { action: 'login', actorId: user.id, channel: 'rest', ...call },
      { action: 'login-failed', actorType: 'anonymous', channel: 'rest', ...call },
      { action: 'revoke', actorType: 'user', channel: 'admin', reason: 'ended by administrator' },
    ])
    const [session] = await sqlOf(payload).query<{ id: string }>(
      'select id from sessions where user_id = $1',
      [user.id],
    )
    const named = [expect.stringContaining(String(session?.id)) as string]
    expect(entries[0]?.changes).toEqual({ sessions: { before: null, after: named } })
    expect(entries[2]?.changes).toEqual({ sessions: { before: named, after: null } })
    expect(JSON.stringify(entries)).not.toContain('a guess')
  })

  it('and its entry are one: neither stays when the other cannot be written', async () => {
    const user = await makeUser(payload)
    const sql = sqlOf(payload)
    const open = `select 1 from sessions where user_id = '${user.id}' and ended_at is null`
    await rest('/users/login', { email: user.email, password: PASSWORD }, {})
    await sql.query(
      `alter table audit_entries add constraint no_entry check (document_id <> '${user.id}') not valid`,
    )
    expect(await rest('/users/login', { email: user.email, password: PASSWORD }, {})).toBe(500)
    await expect(endAllSessions(await makeStaffContext(payload, 'admin'), user.id)).rejects.toThrow()
    await sql.query('alter table audit_entries drop constraint no_entry')
    expect(await sql.query(open)).toHaveLength(1)
  })

  it('is recorded when a used refresh token ends it, and when staff unlock an account, with the channel', async () => {
    const user = await makeUser(payload)
    const visitor = {
      ...makeContext(payload, 'storefront', ANONYMOUS),
      client: { userAgent: null, address: '203.0.113.7' },
    }
    const { refreshToken } = await signInWithPassword(visitor, { identifier: user.email, password: PASSWORD })
    await refreshSession(visitor, refreshToken)
    await sqlOf(payload).query(
      `update refresh_tokens t set used_at = t.used_at - interval '1 minute'
       from sessions s where s.id = t.session_id and s.user_id = $1 and t.used_at is not null`,
      [user.id],
    )
    await expect(refreshSession(visitor, refreshToken)).rejects.toThrow('not valid')
    const guess = signInWithPassword(visitor, { identifier: user.email, password: 'a guess' })
    await expect(guess).rejects.toThrow('wrong')
    const admin = await makeStaffContext(payload, 'admin')
    await unlockAccount(admin, user.email)
    await unlockAccount(admin, user.email)
    const [, , ...entries] = await entriesOf(payload, 'users', user.id)
    expect(entries).toMatchObject([
      { action: 'revoke', reason: 'token reuse', channel: 'storefront', ipPrefix: '203.0.113.0/24' },
      { action: 'login-failed', channel: 'storefront' },
      {
        ...{ action: 'update', actorId: admin.actor.id, channel: 'admin' },
        changes: { signInAttempts: { before: 1, after: 0 } },
      },
    ])
  })
})

describe('the history of a document', () => {
  it('is paged from the newest on for staff, and empty for customers and visitors', async () => {
    const { id } = await makeVariant(payload, { priceMinor: 100 })
    for (let priceMinor = 101; priceMinor <= 125; priceMinor += 1) {
      await payload.update({ collection: 'variants', id, overrideAccess: true, data: { priceMinor } })
    }
    const document = { collection: 'variants', id }
    const as = (user: object | null) => ({ payload, user }) as unknown as Parameters<typeof loadHistory>[0]
    const staff = as(manager)
    const first = await loadHistory(staff, document)
    expect(first.entries.map(({ position }) => position)).toEqual(
      Array.from({ length: 20 }, (_, n) => 26 - n),
    )
    const second = await loadHistory(staff, document, first.olderThan ?? undefined)
    expect(second.entries.map(({ position }) => position)).toEqual([6, 5, 4, 3, 2, 1])
    expect(second.olderThan).toBeNull()
    for (const user of [await makeUser(payload), null]) {
      expect(await loadHistory(as(user), document)).toEqual({ entries: [], olderThan: null })
    }
  })

  it('says to administrators alone from which network something was done', async () => {
    const { id } = await makeVariant(payload, { priceMinor: 100 })
    await rest(`/variants/${id}`, { priceMinor: 101 })
    const newest = async (user: object) => {
      const req = { payload, user } as unknown as Parameters<typeof loadHistory>[0]
      return (await loadHistory(req, { collection: 'variants', id })).entries[0]?.ipPrefix
    }
    expect(await newest(await makeUser(payload, { roles: ['admin'] }))).toBe('203.0.113.0/24')
    expect(await newest(manager)).toBeNull()
  })
})
