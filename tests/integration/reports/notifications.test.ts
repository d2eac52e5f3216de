import { createLocalReq } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { NotificationKind } from '@/domain/notifications/kinds'
import { sendEmailMessage } from '@/features/mail/send-email-message'
import { deliverNotices } from '@/features/notifications/deliver-notices'
import { loadChoicesPanel } from '@/features/notifications/load-choices-panel'
import { noticeFailedJobs } from '@/features/notifications/notice-failed-jobs'
import {
  countUnread,
  listNotifications,
  markRead,
  saveChoices,
} from '@/features/notifications/own-notifications'
import { purgeNotifications } from '@/features/notifications/purge-notifications'
import { commentOnOrder } from '@/features/orders/commenting/comment-on-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { User, Variant } from '@/payload-types'
import { actorOfUser, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { deadLetterOf } from '@/platform/queue'

import { jobContext, jobsOf } from '../../factories/jobs'
import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openClients } from '../support/accounts/session-interfaces'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const { rest } = openClients(payload)
let people: Record<'admin' | 'manager' | 'support' | 'fulfilment' | 'customer', User>
let lamp: Variant

const as = (user: User) => makeContext(payload, 'admin', actorOfUser(user))
const deliver = () => deliverNotices(jobContext(payload))
const textsOf = async (user: User) => (await listNotifications(as(user))).map(({ text }) => text)
const place = (quantity = 1) =>
  placeNewOrder(contextOf(payload, people.admin), {
    lines: [{ sku: lamp.sku, quantity }],
    shippingAddress: ADDRESS,
  })
const choose = (user: User, kind: NotificationKind, [inPanel, byMail]: [boolean, boolean]) =>
  saveChoices(as(user), { choices: { [kind]: { inPanel, byMail } } })

beforeAll(async () => {
  await makeStore(payload)
  const roles = ['admin', 'manager', 'support', 'fulfilment', 'customer'] as const
  const users = await Promise.all(roles.map((role) => makeUser(payload, { roles: [role] })))
  people = Object.fromEntries(roles.map((role, at) => [role, users[at]])) as typeof people
  lamp = await makeVariant(payload, { onHand: 100, title: 'Lamp' })
})

beforeEach(async () => {
  await sql.query('delete from notices')
  await sql.query('delete from notifications')
  await sql.query('delete from notification_choices')
})

describe('a notification', () => {
  it('of a new order reaches those who want it, once, however often it is delivered and by how many workers', async () => {
    const { number } = await place()
    await Promise.all([deliver(), deliver()])
    await sql.query(
      `insert into notices (kind, key, document_id, name)
       select kind, key, document_id, name from notifications where user_id = $1`,
      [people.admin.id],
    )
    await deliver()
    for (const role of ['admin', 'manager', 'support'] as const)
      expect(await textsOf(people[role]), role).toEqual([`New order ${number}`])
    expect(await textsOf(people.fulfilment)).toEqual([])
  })

  it('is not written for an order that is rolled back, a draft, or one of the past', async () => {
    await expect(place(1000)).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK' })
    await payload.create({
      collection: 'orders',
      overrideAccess: true,
      data: { lines: [{ sku: lamp.sku, quantity: 1 }] } as never,
    })
    await sql.query(
      `insert into orders (id, number, status, currency, subtotal_minor, total_minor, placed_at, created_at, updated_at)
       values (gen_random_uuid(), 'OLD-1', 'paid', 'GBP', 100, 100, '2020-01-01', now(), now())`,
    )
    await deliver()
    expect(await textsOf(people.admin)).toEqual([])
  })

  it('of low stock is written when the level is reached, and once a day for an article', async () => {
    const cup = await makeVariant(payload, { onHand: 8 })
    const buy = (quantity: number) =>
      placeNewOrder(contextOf(payload, people.admin), {
        lines: [{ sku: cup.sku, quantity }],
        shippingAddress: ADDRESS,
      })
    await buy(2)
    await deliver()
    expect(await textsOf(people.fulfilment)).toEqual([])
    await buy(1)
    await sql.query('update variants set on_hand = 20 where id = $1', [cup.id])
    await sql.query('update variants set on_hand = 6 where id = $1', [cup.id])
    await deliver()
    const told = `${cup.sku} is low in stock`
    expect(await textsOf(people.fulfilment)).toEqual([told])
    expect(await textsOf(people.support)).not.toContain(told)
  })

  it('of a mention is for the person alone, and their choice decides about its message', async () => {
    const { id, number } = await place()
    await sql.query('delete from notices')
    await choose(people.fulfilment, 'mention', [true, false])
    const before = (await jobsOf(payload, 'mail.comment-mention')).length
    const mentions = [people.fulfilment.id, people.support.id]
    await commentOnOrder(as(people.manager), id, { text: 'Please look', mentions })
    await deliver()
    for (const role of ['fulfilment', 'support'] as const)
      expect(await textsOf(people[role]), role).toEqual([`You are mentioned on order ${number}`])
    expect(await textsOf(people.admin)).toEqual([])
    expect(await jobsOf(payload, 'mail.comment-mention')).toHaveLength(before + 1)
    expect(await jobsOf(payload, 'mail.notification')).toHaveLength(0)
  })

  it('of a failed job is for those who may retry it, once', async () => {
    await sql.query(`insert into pgboss.job (name, data, output) values ($1, '{}', '{}')`, [
      deadLetterOf('mail.order-placed'),
    ])
    for (let look = 0; look < 2; look += 1) {
      await noticeFailedJobs({ payload }, { 'mail.order-placed': 'Email: order placed' })
      await deliver()
    }
    for (const role of ['admin', 'manager'] as const)
      expect(await textsOf(people[role]), role).toEqual(['Failed: Email: order placed'])
    expect(await textsOf(people.support)).toEqual([])
  })

  it('is shown, sent by email, both or neither, as each person chooses', async () => {
    await choose(people.manager, 'new_order', [false, true])
    await choose(people.support, 'new_order', [false, false])
    await choose(people.admin, 'new_order', [true, true])
    // A kind that one's roles do not see stays away, whatever was chosen.
    await choose(people.support, 'failed_job', [true, true])
    const { number } = await place()
    await deliver()
    await deliver()
    expect(await textsOf(people.manager)).toEqual([])
    expect(await textsOf(people.support)).toEqual([])
    expect(await textsOf(people.admin)).toEqual([`New order ${number}`])
    const jobs = await jobsOf(payload, 'mail.notification')
    expect(jobs).toHaveLength(2)
    const [{ id } = { id: '' }] = await sql.query<{ id: string }>(
      'select id::text as id from notifications where user_id = $1',
      [people.manager.id],
    )
    expect(await sendEmailMessage(jobContext(payload), 'notification', { notificationId: id })).toBe('sent')
    expect(await sendEmailMessage(jobContext(payload), 'notification', { notificationId: id })).not.toBe(
      'sent',
    )
  })
})

describe("a person's notifications", () => {
  it('are counted, and marked as read one by one or all, by that person alone', async () => {
    await place()
    await place()
    await deliver()
    const admin = as(people.admin)
    expect(await countUnread(admin)).toBe(2)
    const [first] = await listNotifications(admin)
    await markRead(as(people.manager), { ids: [first?.id ?? ''] })
    expect(await countUnread(admin)).toBe(2)
    await markRead(admin, { ids: [first?.id ?? ''] })
    expect(await countUnread(admin)).toBe(1)
    await markRead(admin, { all: true })
    expect(await countUnread(admin)).toBe(0)
    expect(await countUnread(as(people.manager))).toBe(2)
    const req = await createLocalReq({ user: { ...people.manager, collection: 'users' } }, payload)
    expect(await loadChoicesPanel(req, people.admin.id)).toBeNull()
    expect(await loadChoicesPanel(req, people.manager.id)).toContainEqual({
      ...{ kind: 'new_order', inPanel: true, byMail: false },
    })
  })

  it('are asked for by staff alone, with inputs that are what they say', async () => {
    const headersOf = async (user: User) => ({ authorization: `JWT ${await tokenOf(payload, user)}` })
    expect((await rest('GET', '/notifications/unread')).status).toBe(401)
    expect((await rest('GET', '/notifications', { headers: await headersOf(people.customer) })).status).toBe(
      403,
    )
    const headers = await headersOf(people.support)
    expect((await rest('GET', '/notifications/unread', { headers })).status).toBe(200)
    for (const body of [{}, { ids: [] }, { ids: ['x'] }, { all: false }, { all: true, ids: [] }])
      expect((await rest('POST', '/notifications/read', { headers, body })).status).toBe(400)
    const choices = { new_order: { inPanel: true, byMail: true } }
    expect((await rest('POST', '/notifications/choices', { headers, body: { choices } })).status).toBe(200)
    const wrong = { choices: { colour: { inPanel: true, byMail: true } } }
    expect((await rest('POST', '/notifications/choices', { headers, body: wrong })).status).toBe(400)
  })

  it('go after ninety days', async () => {
    await place()
    await deliver()
    await sql.query(`update notifications set at = now() - interval '91 days' where user_id = $1`, [
      people.admin.id,
    ])
    expect(await purgeNotifications({ payload })).toBe(1)
    expect(await textsOf(people.admin)).toEqual([])
    expect(await textsOf(people.manager)).toHaveLength(1)
  })
})
