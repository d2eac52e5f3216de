import { describe, expect, it } from 'vitest'

import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { sendEmailMessage } from '@/features/mail/send-email-message'
import { listTags } from '@/features/orders/tagging/list-tags'
import { sqlOf } from '@/platform/database/transaction'

import { jobContext, jobsOf } from '../../factories/jobs'
import { contextOf, makeStaffContext, makeUser } from '../../factories/shop'
import { allInterfaces } from '../support/orders/order-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

/** What staff note on an order for each other: tags and comments. */

const { payload, api, customer, buyer, staff, placeOrder } = await startShop()
const sql = sqlOf(payload)
const [support, packer] = await Promise.all([
  makeUser(payload, { roles: ['support'] }),
  makeUser(payload, { roles: ['fulfilment'] }),
])
const interfacesOf = async (user: typeof support) =>
  allInterfaces({ client: await api.as(user), token: await tokenOf(payload, user) })
const [supporters, packers, buyers] = await Promise.all([support, packer, customer].map(interfacesOf))
const INTERFACES = ['v1', 'rest', 'graphql'] as const

const read = async (path: string) => (await staff.get(path)).body.data
const commentsOf = async (id: string) =>
  (await read(`/orders/${id}/comments`)) as unknown as { id: string; text: string | null }[]
const numbersWith = async (query: string) =>
  ((await read(`/orders?${query}`)) as unknown as { number: string }[]).map(({ number }) => number)

async function lastChanges(orderId: string): Promise<Record<string, unknown>> {
  const [entry] = await sql.query<{ changes: Record<string, unknown> }>(
    `select changes from audit_entries where document_id = $1 order by position desc limit 1`,
    [orderId],
  )
  return entry?.changes ?? {}
}

describe.each(INTERFACES)('tags at %s', (name) => {
  it('are put on and taken off by those who edit orders, whatever their case, and the trail says so', async () => {
    const { id } = await placeOrder()
    expect(await supporters?.[name]('tags', { add: [' VIP ', 'Gift'] }, id)).toBeLessThan(300)
    expect(await supporters?.[name]('tags', { add: ['vip'], remove: ['GIFT'] }, id)).toBeLessThan(300)
    expect((await read(`/orders/${id}`))['tags']).toEqual(['VIP'])
    expect(await lastChanges(id)).toEqual({ tags: { before: ['VIP', 'Gift'], after: ['VIP'] } })
    expect(await packers?.[name]('tags', { add: ['x'] }, id)).toBe(403)
    expect(await buyers?.[name]('tags', { add: ['x'] }, id)).toBe(403)
    expect(await supporters?.[name]('tags', { add: ['x'.repeat(41)] }, id)).toBe(400)
    expect(await supporters?.[name]('tags', {}, id)).toBe(400)
  })
})

describe('tags', () => {
  it('find orders at v1 and at Payload’s interfaces without their case, and are suggested from those in use', async () => {
    const { id, number } = (await placeOrder()) as unknown as { id: string; number: string }
    expect(
      (await staff.send('PATCH', `/orders/${id}`, { tags: ['Zebra', ' zebra ', 'Zürich'] })).status,
    ).toBe(200)
    expect((await read(`/orders/${id}`))['tags']).toEqual(['Zebra', 'Zürich'])
    expect(await numbersWith('filter[tag]=zEBRA')).toEqual([number])
    expect(await numbersWith('filter[tag][in]=nothing,ZÜRICH')).toEqual([number])
    for (const where of [{ tags: { equals: 'ZEBRA' } }, { tags: { in: ['other', 'zürich'] } }]) {
      const { docs } = await payload.find({ collection: 'orders', where, overrideAccess: true, depth: 0 })
      expect(docs.map((order) => order.id)).toEqual([id])
    }
    const ctx = contextOf(payload, support)
    expect(await listTags(ctx, { of: 'orders', beginning: 'z' })).toEqual(['Zebra', 'Zürich'])
    await expect(listTags(contextOf(payload, customer), { of: 'orders', beginning: 'z' })).rejects.toThrow(
      'staff',
    )
  })

  it('of customers are for staff alone, and staff’s own accounts have none', async () => {
    const { id } = await makeUser(payload)
    expect((await staff.send('PATCH', `/users/${id}`, { tags: ['Wholesale'] })).status).toBe(200)
    const { body } = await staff.get('/customers?filter[tag]=WHOLESALE')
    expect((body.data as unknown as { id: string }[]).map((found) => found.id)).toEqual([id])
    const refused = await staff.send('PATCH', `/users/${support.id}`, { tags: ['Wholesale'] })
    expect([refused.status, refused.body.error.details?.fields?.[0]?.path]).toEqual([400, 'tags'])
  })

  it('are no part of what a customer reads, nor a filter of theirs', async () => {
    const { id } = await placeOrder()
    await staff.post(`/orders/${id}/tags`, { add: ['Difficult'] })
    expect((await buyer.get(`/orders/${id}`)).body.data).not.toHaveProperty('tags')
    expect((await buyer.get('/orders?filter[tag]=Difficult')).status).toBe(400)
  })

  it('that change are told as a change of their order, once', async () => {
    const { id } = await placeOrder()
    await staff.post(`/orders/${id}/tags`, { add: ['Told'] })
    const told = await sql.query<{ changed: unknown }>(
      `select data -> 'changed' as changed from change_events where document_id = $1 and type = 'order.updated'`,
      [id],
    )
    expect(told).toEqual([{ changed: ['tags'] }])
    await staff.send('PATCH', `/orders/${id}`, { internal_note: 'Nothing about tags' })
    const [{ count } = { count: 0 }] = await sql.query<{ count: number }>(
      `select count(*)::int as count from change_events where document_id = $1 and data -> 'changed' ? 'tags'`,
      [id],
    )
    expect(count).toBe(1)
  })
})

describe.each(INTERFACES)('comments at %s', (name) => {
  it('are written by all staff, and neither written nor read by customers', async () => {
    const { id } = await placeOrder()
    expect(await packers?.[name]('comments', { text: 'The box is damp' }, id)).toBeLessThan(300)
    expect(await buyers?.[name]('comments', { text: 'Hello' }, id)).toBe(403)
    expect(await packers?.[name]('comments', { text: ' ' }, id)).toBe(400)
    expect(await packers?.[name]('comments', { text: 'x'.repeat(5001) }, id)).toBe(400)
    expect(await commentsOf(id)).toMatchObject([
      { text: 'The box is damp', actor: { id: packer.id }, edited_at: null, removed_at: null },
    ])
    expect((await buyer.get(`/orders/${id}/comments`)).status).toBe(403)
  })
})

describe('a comment', () => {
  const write = async (orderId: string, body: object, as = staff) => {
    const { status, body: answer } = await as.post(`/orders/${orderId}/comments`, body)
    expect([status, answer.error]).toEqual([201, undefined])
    return String(answer.data['id'])
  }

  it('is edited and removed by its author alone, for a day, and the trail keeps what it said', async () => {
    const { id } = await placeOrder()
    const comment = await write(id, { text: 'Call back' }, await api.as(support))
    expect((await staff.send('PATCH', `/order-comments/${comment}`, { text: 'Mine now' })).status).toBe(403)
    const own = await api.as(support)
    expect((await own.send('PATCH', `/order-comments/${comment}`, { text: 'Call back at 5' })).status).toBe(
      200,
    )
    expect(await lastChanges(id)).toEqual({ comment: { before: 'Call back', after: 'Call back at 5' } })
    expect((await own.send('DELETE', `/order-comments/${comment}`)).status).toBe(200)
    expect(await commentsOf(id)).toMatchObject([{ text: null, removed_at: expect.any(String) as unknown }])
    expect((await own.send('DELETE', `/order-comments/${comment}`)).status).toBe(409)
    const old = await write(id, { text: 'Yesterday' }, own)
    await sql.query(`update order_comments set created_at = now() - interval '25 hours' where id = $1`, [old])
    expect((await own.send('PATCH', `/order-comments/${old}`, { text: 'Late' })).status).toBe(409)
  })

  it('writes to the staff that it mentions, once each, and to no others', async () => {
    const { id } = await placeOrder()
    const refused = await staff.post(`/orders/${id}/comments`, { text: '@Ada', mentions: [customer.id] })
    expect([refused.status, refused.body.error.details?.fields?.[0]?.path]).toEqual([400, 'mentions.0'])
    const before = (await jobsOf(payload, 'mail.comment-mention')).length
    const comment = await write(id, { text: 'See this', mentions: [support.id, support.id] })
    await staff.send('PATCH', `/order-comments/${comment}`, { text: 'See that', mentions: [support.id] })
    expect((await jobsOf(payload, 'mail.comment-mention')).length).toBe(before + 1)
    const mention = { commentId: comment, userId: support.id }
    const ctx = jobContext(payload)
    expect(await sendEmailMessage(ctx, 'comment-mention', mention)).toBe('sent')
    expect(await sendEmailMessage(ctx, 'comment-mention', mention)).toBe('sent-before')
    const [mail] = await sql.query<{ to: string; subject: string }>(
      `select "to", subject from mails where key = $1`,
      [`comment-mention:${comment}:${support.id}`],
    )
    expect(mail).toMatchObject({
      to: support.email,
      subject: expect.stringContaining('mentioned you') as unknown,
    })
  })

  it('is erased with the data of its order’s customer, from the trail as well', async () => {
    const person = await makeUser(payload)
    const { body } = await (await api.as(person)).get('/auth/me')
    expect(body.data['id']).toBe(person.id)
    const { id } = await placeOrder()
    await sql.query('update orders set customer_id = $2 where id = $1', [id, person.id])
    await write(id, { text: 'Mrs Byron moved to Bath' })
    await staff.send('PATCH', `/users/${person.id}`, { tags: ['Bath'] })
    await staff.post(`/orders/${id}/transitions`, { to: 'cancelled', reason: 'Agreed' })
    await eraseUser(await makeStaffContext(payload), { account: { id: person.id }, reason: 'Asked for' })
    expect(await commentsOf(id)).toMatchObject([{ text: null, removed_at: null }])
    const left = await sql.query(
      `select 1 from audit_entries where document_id = any($1::text[]) and changes::text like '%Bath%'
       union all select 1 from users_texts where parent_id = $2`,
      [[id, person.id], person.id],
    )
    expect(left).toEqual([])
  })
})
