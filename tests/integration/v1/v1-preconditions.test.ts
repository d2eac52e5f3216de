import { beforeAll, describe, expect, it } from 'vitest'

import { makeStore, makeUser, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { PAIRS } from '../support/writes/changeable'
import { makeChangeable } from '../support/writes/changeable-documents'
import { makeKey } from '../support/accounts/key-clients'
import type { Client } from '../support/v1/v1-client'
import { startApi, tokenOf } from '../support/v1/v1-client'
import { makeV1Write, restWrite } from '../support/writes/write-interfaces'

const payload = await startPayload()
const write = makeV1Write(payload)
let admin: Client
let token: string
let ids: Record<string, string | null>

beforeAll(async () => {
  await makeStore(payload)
  const user = await makeUser(payload, { roles: ['admin'] })
  token = await tokenOf(payload, user)
  admin = await (await startApi(payload)).as(user)
  ids = await makeChangeable(payload)
  ids['api-keys'] = (await makeKey(payload, user, { scopes: ['orders:read'] })).id
})

const written = Object.keys(PAIRS).filter((slug) => PAIRS[slug]?.v1)
const changeOf = (slug: string) => PAIRS[slug]?.v1?.first(nextSerial()) ?? {}
const idOf = (slug: string) => String(ids[slug])
const pathOf = (slug: string) => `/${slug}/${idOf(slug)}`

async function tagOf(slug: string): Promise<string> {
  const { headers } = await admin.get(pathOf(slug))
  return headers.get('etag') ?? ''
}

/** A change that is only wanted on this version. */
function changeIf(slug: string, tag: string, method: 'PATCH' | 'DELETE' = 'PATCH') {
  const headers = { 'if-match': tag }
  return write({ slug, id: idOf(slug), data: changeOf(slug), token, headers, method })
}

describe('If-Match', () => {
  it.each(written)('lets one of twenty who saw the same version change it: %s', async (slug) => {
    const tag = await tagOf(slug)
    const answers = await Promise.all(Array.from({ length: 20 }, () => changeIf(slug, tag)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 412)).toHaveLength(19)
    const done = answers.find(({ status }) => status === 200)
    // What the change answers is the version to go on with.
    expect((await changeIf(slug, done?.headers?.get('etag') ?? '')).status).toBe(200)
  })

  it.each(written)('tells of a change that another interface made: %s', async (slug) => {
    const tag = await tagOf(slug)
    const data = PAIRS[slug]?.second(nextSerial()) ?? {}
    await restWrite({ slug, id: idOf(slug), data, token })
    expect(await changeIf(slug, tag)).toMatchObject({
      status: 412,
      body: { error: { code: 'PRECONDITION_FAILED' } },
    })
  })

  it('is asked before a document goes to the trash, and before a key is revoked', async () => {
    const gone = await makeChangeable(payload)
    const kept = { ...ids }
    Object.assign(ids, gone)
    for (const slug of ['categories', 'users', 'api-keys']) {
      expect((await changeIf(slug, '"0-old"', 'DELETE')).status, slug).toBe(412)
      expect((await changeIf(slug, await tagOf(slug), 'DELETE')).status, slug).toBe(200)
    }
    Object.assign(ids, kept)
  })

  it('takes any version for *, and none for what is no tag of ours', async () => {
    expect((await changeIf('products', '*')).status).toBe(200)
    const tag = await tagOf('products')
    for (const other of [`W/${tag}`, '""', 'x', '"-"']) {
      expect((await changeIf('products', other)).status, other).toBe(412)
    }
    expect((await changeIf('products', `"0-old", ${tag}`)).status).toBe(200)
  })

  it('is refused where nothing would look at it', async () => {
    const answer = await write({
      ...{ slug: 'products', id: `${idOf('products')}/free-slug`, token },
      ...{ data: {}, headers: { 'if-match': '"0-old"' }, method: 'POST' },
    })
    const fields = [{ path: 'If-Match', message: expect.stringContaining('ETag') as unknown }]
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 'VALIDATION_ERROR', details: { fields } } },
    })
  })
})

describe('If-None-Match', () => {
  it.each([...written, 'media'])('answers 304 for what the caller has: %s', async (slug) => {
    const tag = await tagOf(slug)
    expect(tag).toMatch(/^"[0-9a-z]+-[\w-]{16}"$/)
    const known = await admin.get(pathOf(slug), { 'if-none-match': tag })
    expect(known).toMatchObject({ status: 304, body: {} })
    expect(known.headers.get('etag')).toBe(tag)
    expect((await admin.get(pathOf(slug), { 'if-none-match': '"0-old"' })).status).toBe(200)
  })

  it('answers other fields of the same version', async () => {
    const tag = await tagOf('products')
    expect((await admin.get(`${pathOf('products')}?fields=id`, { 'if-none-match': tag })).status).toBe(200)
  })
})
