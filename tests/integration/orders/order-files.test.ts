import { describe, expect, it } from 'vitest'

import { MAX_ORDER_FILES } from '@/domain/order/files/order-file'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { sqlOf } from '@/platform/database/transaction'

import { makePicture } from '../../factories/pictures'
import { contextOf, makeStaffContext, makeUser } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import { openClients } from '../support/accounts/session-interfaces'
import type { FileClient } from '../support/orders/file-clients'
import { bytesKept, codeIn, idIn, restFiles, v1Files } from '../support/orders/file-clients'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

/** Files that staff keep with an order. */

const shop = await startShop()
const { payload, customer, buyer, staff, placeOrder } = shop
const sql = sqlOf(payload)
const text = (content: string) => new Uint8Array(Buffer.from(content))
const NOTE = { name: 'note.txt', bytes: text('Left at the door') }
const PDF = { name: 'Delivery note Größe "1".pdf', bytes: text('%PDF-1.7\nsigned') }

const users = {
  admin: await makeUser(payload, { roles: ['admin'] }),
  manager: await makeUser(payload, { roles: ['manager'] }),
  support: await makeUser(payload, { roles: ['support'] }),
  fulfilment: await makeUser(payload, { roles: ['fulfilment'] }),
  customer,
  stranger: await makeUser(payload),
}
type Caller = keyof typeof users | 'visitor'
const CALLERS = [...Object.keys(users), 'visitor'] as Caller[]
const tokens: Record<string, string | null> = { visitor: null }
for (const [name, user] of Object.entries(users)) tokens[name] = await tokenOf(payload, user)

const INTERFACES: Record<string, (token: string | null) => FileClient> = {
  rest: restFiles,
  v1: (token) => v1Files(shop, token),
}
const clientOf = (name: string, caller: Caller): FileClient => {
  const open = INTERFACES[name]
  if (!open) throw new Error(name)
  return open(tokens[caller] ?? null)
}

interface Listed {
  id: string
  name: string
  content_type: string
  size_bytes: number
}
const listOf = async (id: string) => (await staff.get(`/orders/${id}/files`)).body.data as unknown as Listed[]
const eventsOf = async (id: string) =>
  sql.query<{ type: string; data: unknown; name: string }>(
    `select type, data, actor_name as name from order_events where order_id = $1 and type like 'file.%' order by created_at`,
    [id],
  )

const STAFF: Caller[] = ['admin', 'manager', 'support', 'fulfilment']

describe.each(Object.keys(INTERFACES))('files at %s', (name) => {
  it.each(CALLERS)('are added, opened and removed by staff alone: %s', async (caller) => {
    const { id } = await placeOrder()
    const own = clientOf(name, caller)
    const theirs = idIn(await clientOf(name, 'admin').add(id, PDF))
    const isStaff = STAFF.includes(caller)
    const denied = caller === 'visitor' ? [401, 403] : [403, 404]
    const expected = (status: number) => (isStaff ? [status] : denied)
    const added = await own.add(id, NOTE)
    expect(expected(201)).toContain(added.status)
    expect(expected(200)).toContain((await own.open(id, theirs)).status)
    const mayManage = ['admin', 'manager'].includes(caller)
    const removed = (await own.remove(id, theirs)).status
    expect(mayManage ? [200] : isStaff ? [403] : denied).toContain(removed)
    expect(await bytesKept(payload, theirs)).toBe(mayManage ? 0 : 1)
    if (isStaff) expect((await own.remove(id, idIn(added))).status).toBe(200)
  })

  it('come back as they were sent, and never as a page of ours', async () => {
    const { id } = await placeOrder()
    const client = clientOf(name, 'support')
    const png = {
      name: 'damage.png',
      bytes: new Uint8Array(await makePicture('png', { width: 4, height: 4 })),
    }
    const opened = await client.open(id, idIn(await client.add(id, PDF)))
    expect(opened.bytes.equals(Buffer.from(PDF.bytes))).toBe(true)
    expect(opened.headers.get('content-type')).toBe('application/pdf')
    expect(opened.headers.get('content-disposition')).toBe(
      `attachment; filename="Delivery note Gr__e _1_.pdf"; filename*=UTF-8''Delivery%20note%20Gr%C3%B6%C3%9Fe%20%221%22.pdf`,
    )
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff')
    expect(opened.headers.get('cache-control')).toBe('private, no-store')
    expect(opened.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const picture = await client.open(id, idIn(await client.add(id, png)))
    expect(picture.headers.get('content-disposition')).toMatch(/^inline; /)
    expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  it('of other kinds, without content and too large are refused with a reason, and leave nothing', async () => {
    const { id } = await placeOrder()
    const client = clientOf(name, 'support')
    const page = await client.add(id, { name: 'note.txt', bytes: text('<html><script>alert(1)</script>') })
    expect([page.status, codeIn(page)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
    const empty = await client.add(id, { name: 'note.txt', bytes: text('') })
    expect([empty.status, codeIn(empty)]).toEqual([400, 'VALIDATION_ERROR'])
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61)
    const tooLarge = await client.add(id, { name: 'note.txt', bytes: large })
    expect([tooLarge.status, codeIn(tooLarge)]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    expect((await client.add(id, { name: 'note.txt', bytes: large.subarray(1) })).status).toBe(201)
    expect(await listOf(id)).toMatchObject([{ name: 'note.txt', size_bytes: 10 * 1024 * 1024 }])
  })

  it('sent twice with one Idempotency-Key are kept once, and another file with that key is refused', async () => {
    const { id } = await placeOrder()
    const client = clientOf(name, 'support')
    const headers = { 'idempotency-key': `file-${name}` }
    const first = await client.add(id, NOTE, headers)
    const again = await client.add(id, NOTE, headers)
    expect([again.status, idIn(again), again.headers.get('idempotent-replayed')]).toEqual([
      201,
      idIn(first),
      'true',
    ])
    expect((await client.add(id, PDF, headers)).status).toBe(409)
    expect(await listOf(id)).toHaveLength(1)
  })

  it('are at most fifty of an order, also when two are added at once', async () => {
    const { id } = await placeOrder()
    const client = clientOf(name, 'support')
    const first = idIn(await client.add(id, NOTE))
    await sql.query(
      `with f as (
         insert into order_files select (json_populate_record(o, json_build_object('id', gen_random_uuid()))).*
         from order_files o, generate_series(1, $2) where o.id = $1 returning id)
       insert into order_file_bytes select id, 'x' from f`,
      [first, MAX_ORDER_FILES - 2],
    )
    const statuses = (await Promise.all([client.add(id, NOTE), client.add(id, PDF)])).map(
      ({ status }) => status,
    )
    expect(statuses.sort()).toEqual([201, 409])
    // A removed file makes room for another one.
    expect((await client.remove(id, first)).status).toBe(200)
    expect((await client.add(id, NOTE)).status).toBe(201)
    expect((await client.add(id, NOTE)).status).toBe(409)
  })

  it('that are removed are gone at once: twice is refused, and both are told with who did it', async () => {
    const { id } = await placeOrder()
    const fileId = idIn(await clientOf(name, 'support').add(id, NOTE))
    const manager = clientOf(name, 'manager')
    expect((await manager.remove(id, fileId)).status).toBe(200)
    expect([404, 409]).toContain((await manager.remove(id, fileId)).status)
    expect((await manager.open(id, fileId)).status).toBe(404)
    expect(await listOf(id)).toEqual([])
    expect(await eventsOf(id)).toEqual([
      { type: 'file.added', data: { fileId }, name: users.support.name },
      { type: 'file.removed', data: { fileId }, name: users.manager.name },
    ])
    const trail = await sql.query<{ changes: unknown }>(
      `select changes from audit_entries where document_id = $1 and changes ? 'file' order by position`,
      [id],
    )
    expect(trail.map(({ changes }) => changes)).toEqual([
      { file: { before: null, after: 'note.txt' } },
      { file: { before: 'note.txt', after: null } },
    ])
  })
})

describe('a file', () => {
  it('is not found below another order than its own', async () => {
    const [one, other] = [await placeOrder(), await placeOrder()]
    const client = clientOf('rest', 'admin')
    const fileId = idIn(await client.add(one.id, NOTE))
    expect((await client.open(other.id, fileId)).status).toBe(404)
    expect((await client.remove(other.id, fileId)).status).toBe(404)
    expect((await client.open(one.id, 'x')).status).toBe(404)
    expect((await client.add('x', NOTE)).status).toBe(404)
    expect((await client.open(one.id, fileId)).status).toBe(200)
  })

  it('is listed by v1 with what it is, the newest first', async () => {
    const { id } = await placeOrder()
    const client = clientOf('v1', 'support')
    await client.add(id, { ...NOTE, name: '../../note.txt' })
    await client.add(id, PDF)
    expect(await listOf(id)).toMatchObject([
      { name: PDF.name, content_type: 'application/pdf', size_bytes: PDF.bytes.length, order_id: id },
      { name: 'note.txt', content_type: 'text/plain; charset=utf-8', actor: { id: users.support.id } },
    ])
  })

  it('is read by keys that read orders, and written by those that write them', async () => {
    const { id } = await placeOrder()
    const reading = await makeKey(payload, users.admin, { scopes: ['orders:read'] })
    const writing = await makeKey(payload, users.support, { scopes: ['orders:read', 'orders:write'] })
    const [reader, writer] = [v1Files(shop, reading.secret), v1Files(shop, writing.secret)]
    const added = await writer.add(id, NOTE)
    expect(added.status).toBe(201)
    expect((await reader.open(id, idIn(added))).status).toBe(200)
    expect((await reader.add(id, NOTE)).status).toBe(403)
    expect((await reader.remove(id, idIn(added))).status).toBe(403)
    expect((await writer.remove(id, idIn(added))).status).toBe(200)
  })

  it('is shown to no customer, not even that there was one', async () => {
    const { id } = await placeOrder()
    const fileId = idIn(await clientOf('rest', 'support').add(id, { ...NOTE, name: 'SECRET.txt' }))
    const headers = { authorization: `JWT ${tokens['customer'] ?? ''}` }
    const { rest, graphql } = openClients(payload)
    const said = [
      (await buyer.get(`/orders/${id}/events`)).body,
      (await buyer.get(`/orders/${id}?include=events`)).body,
      (await buyer.get(`/orders/${id}/files`)).body,
      await (await rest('GET', `/order-events?where[order][equals]=${id}&depth=1`, { headers })).json(),
      await (await rest('GET', `/order-files?where[order][equals]=${id}`, { headers })).json(),
      await graphql(`{ Order(id: "${id}") { events { docs { type } } files { docs { name } } } }`, headers),
      await findOwnOrder(contextOf(payload, customer), { id }),
    ].map((answer) => JSON.stringify(answer))
    expect(said[0]).toContain('order.placed')
    for (const answer of said) expect(answer).not.toMatch(/SECRET|file\.added/)
    for (const answer of said) expect(answer).not.toContain(fileId)
    const told = await staff.get(`/orders/${id}/events`)
    expect(JSON.stringify(told.body.data)).toContain('file.added')
  })

  it('is erased with the data of its order’s customer: bytes, names, and what the trail says', async () => {
    const person = await makeUser(payload)
    const { id } = await placeOrder()
    await sql.query('update orders set customer_id = $2 where id = $1', [id, person.id])
    const client = clientOf('rest', 'support')
    const kept = idIn(
      await client.add(id, { ...NOTE, name: 'Mrs Byron.txt' }, { 'idempotency-key': 'byron' }),
    )
    const removed = idIn(await client.add(id, { ...NOTE, name: 'Byron again.txt' }))
    await client.remove(id, removed)
    await staff.post(`/orders/${id}/transitions`, { to: 'cancelled', reason: 'Agreed' })
    await eraseUser(await makeStaffContext(payload), { account: { id: person.id }, reason: 'Asked for' })
    expect(await bytesKept(payload, kept)).toBe(0)
    expect((await client.open(id, kept)).status).toBe(404)
    expect((await client.remove(id, kept)).status).toBe(404)
    expect(await listOf(id)).toEqual([])
    const left = await sql.query(
      `select 1 from audit_entries where document_id = $1 and changes::text like '%Byron%'
       union all select 1 from order_files where name like '%Byron%'
       union all select 1 from order_events where order_id = $1::uuid and data::text like '%Byron%'`,
      [id],
    )
    expect(left).toEqual([])
  })

  it('is added once by its key after a retry while the first one runs', async () => {
    const { id } = await placeOrder()
    const client = clientOf('rest', 'support')
    const headers = { 'idempotency-key': 'at once' }
    const answers = await Promise.all([client.add(id, NOTE, headers), client.add(id, NOTE, headers)])
    expect(answers.map(({ status }) => status)).toContain(201)
    expect(await listOf(id)).toHaveLength(1)
  })
})
