import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { makePicture } from '../../factories/pictures'
import { startS3Server } from '../../factories/s3-server'
import { Receiver } from '../../factories/webhooks'
import { TestSmtpServer } from '../../faults/support/smtp'

const [s3, smtp, receiver] = await Promise.all([startS3Server(), TestSmtpServer.start(), Receiver.start()])
Object.assign(process.env, {
  SANDBOX_DATABASE_URL: `${String(process.env['DATABASE_URL'])}_sandbox`,
  SMTP_URL: smtp.url,
  WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
  S3_BUCKET: s3.bucket,
  S3_ENDPOINT: s3.endpoint,
  S3_ACCESS_KEY_ID: 'S3RVER',
  S3_SECRET_ACCESS_KEY: 'S3RVER',
})

// Not before now: they load the configuration, which reads its settings then.
const { startShop } = await import('../support/v1/v1-shop')
const { PASSWORD } = await import('../support/v1/v1-client')
const { startTwoModes } = await import('../support/sandbox/sandbox-shop')
const { startTestWorker } = await import('../../factories/jobs')
const { startSender } = await import('../../factories/webhooks')
const { ADDRESS } = await import('../../factories/shop')
const { JOB_NAMES, JOBS } = await import('@/jobs/jobs')
const { sqlOf } = await import('@/platform/database/transaction')

const shop = await startShop()
const modes = await startTwoModes(shop)
const { live, test, sandbox, fetch, secrets } = modes

const mailJobs = JOB_NAMES.filter((name) => name.startsWith('mail.'))
const handlers = Object.fromEntries(mailJobs.map((name) => [name, JOBS[name].run]))
let worker: Awaited<ReturnType<typeof startTestWorker>>
let sender: Awaited<ReturnType<typeof startSender>>

beforeAll(async () => {
  worker = await startTestWorker(shop.payload, handlers)
  sender = await startSender(shop.payload)
})

afterAll(async () => {
  await worker.stop()
  await sender.stop(5_000)
  await Promise.all([s3.stop(), smtp.stop(), receiver.stop()])
})

async function listBucket(): Promise<string[]> {
  const listing = await (await globalThis.fetch(`${s3.endpoint}/${s3.bucket}`)).text()
  return [...listing.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key)
}

/** All that leaves the house when it is the shop's: mails, webhooks, files in the bucket. */
async function actAs(mode: 'live' | 'test', suffix: string): Promise<void> {
  const client = mode === 'live' ? live : test
  const person = { email: `buyer-${mode}${suffix}@example.com`, name: 'Buyer', password: PASSWORD }
  expect((await client.post('/auth/register', person)).status).toBeLessThan(300)
  const found = await client.get(`/users?filter[email]=${encodeURIComponent(person.email)}`)
  const [buyer] = found.body.data as unknown as { id: string }[]
  const endpoint = { name: 'ERP', url: `${receiver.url}${mode}`, types: ['*'] }
  const made = await client.post('/webhook-endpoints', endpoint)
  expect(made.status).toBe(201)
  expect(
    (await client.post(`/webhook-endpoints/${String(made.body.data['id'])}/test`, undefined)).status,
  ).toBe(201)
  const variants = await client.get('/variants?filter[available][gte]=2&per_page=1')
  const [variant] = variants.body.data as unknown as { sku: string }[]
  const order = await client.post('/orders', {
    ...{ customer_id: buyer?.id, lines: [{ sku: variant?.sku, quantity: 1 }] },
    shipping_address: ADDRESS,
  })
  expect(order.status).toBe(201)
  const form = new FormData()
  form.append('alt', 'A cup')
  const png = await makePicture('png', { width: 40, height: 30 })
  form.append('file', new File([new Uint8Array(png)], 'cup.png'))
  const headers = { authorization: `Bearer ${secrets[mode]}` }
  const url = 'http://127.0.0.1:3000/api/v1/media'
  expect((await fetch(new Request(url, { method: 'POST', headers, body: form }))).status).toBe(201)
}

const waiting = (name: string) =>
  sqlOf(sandbox).query(`select 1 from pgboss.job where name = $1 and state = 'created'`, [name])

describe('what is done in the sandbox', () => {
  it('sends no mail and no webhook and stores nothing in the bucket, while the shop does all of it', async () => {
    await actAs('test', '-first')
    await actAs('live', '')
    // The shop's are sent: had the sandbox's been sent too, they would have come before.
    await vi.waitFor(() => expect(smtp.taken.length).toBeGreaterThan(1), { timeout: 20_000 })
    await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(1), { timeout: 20_000 })
    await actAs('test', '-second')
    await actAs('live', '-later')
    const bodies = () => receiver.received.map(({ path: at }) => at)
    await vi.waitFor(() => expect(bodies().length).toBeGreaterThan(4), { timeout: 20_000 })
    await new Promise((resolve) => setTimeout(resolve, 1_000))

    expect(new Set(bodies())).toEqual(new Set(['/live']))
    expect((await waiting('mail.order-placed')).length).toBe(2)
    const { rows } = await sandbox.db.pool.query<{ filename: string }>('select filename from media')
    const keys = await listBucket()
    expect(keys.length).toBeGreaterThan(0)
    expect(rows).toHaveLength(2)
    expect(rows.filter(({ filename }) => keys.includes(filename))).toEqual([])
    const stored = await readdir(path.join(String(process.env['DATA_DIR']), 'sandbox', 'media'))
    expect(rows.every(({ filename }) => stored.includes(filename))).toBe(true)
  }, 120_000)

  it('is shown as not sent: deliveries stay waiting, and no mail is in the list of those that were sent', async () => {
    const { body } = await test.get('/webhook-endpoints')
    const [endpoint] = body.data as unknown as { id: string }[]
    const deliveries = await test.get(`/webhook-endpoints/${String(endpoint?.id)}/deliveries`)
    const states = (deliveries.body.data as unknown as { state: string }[]).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['waiting']))
    const { rows } = await sandbox.db.pool.query('select 1 from mails')
    expect(rows).toEqual([])
  })

  it('has no way to send at all: mails that would be sent by mistake are files', async () => {
    const before = smtp.attempts
    await sandbox.sendEmail({ to: 'ada@example.com', subject: 'By mistake', text: 'None' })
    expect(smtp.attempts).toBe(before)
    expect(await readdir(path.join(String(process.env['DATA_DIR']), 'sandbox', 'mail'))).toHaveLength(1)
  })
})
