import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, it } from 'vitest'

import { makeLargePicture, makePicture, makePngBomb } from '../../factories/pictures'
import { makeUser } from '../../factories/shop'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

// Uploads go to `media/` of the current folder: not the checkout's, in a test.
process.chdir(await mkdtemp(path.join(tmpdir(), 'backroom-v1-media-')))
const { api, customer, payload } = await startShop()
const manager = await tokenOf(payload, await makeUser(payload, { roles: ['manager'] }))
const png = await makePicture('png', { width: 800, height: 600 })
const SCRIPT = Buffer.from('<script>alert(1)</script>')

interface Answer {
  status: number
  location: string | null
  data?: {
    id: string
    url: string
    alt: string
    mime_type: string
    width: number
    sizes: Record<string, unknown>
  }
  error?: { code: string; details?: { fields?: { path: string }[] } }
}

type Fields = Readonly<Record<string, string | Buffer>>

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new File([new Uint8Array(value)], '../photo.html', { type: 'text/html' }))
  }
  return form
}

async function post(body: BodyInit, token: string | null = manager, type?: string): Promise<Answer> {
  const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` })
  if (type) headers.set('content-type', type)
  const response = await api.fetch(
    new Request('http://127.0.0.1:3000/api/v1/media', {
      method: 'POST',
      headers,
      body,
      // Node.js wants this for streams; the DOM's type does not know it.
      ...{ duplex: 'half' },
    }),
  )
  const answer = (await response.json()) as Omit<Answer, 'status' | 'location'>
  return { status: response.status, location: response.headers.get('location'), ...answer }
}

const upload = (fields: Fields, token?: string | null) => post(formOf(fields), token)

async function countPictures(): Promise<number> {
  return (await payload.count({ collection: 'media', overrideAccess: true })).totalDocs
}

it('a picture that is sent as a form is kept in every size and answered as it will be read', async () => {
  const { status, location, data } = await upload({ file: png, alt: ' A green wall ' })
  expect(status).toBe(201)
  expect(data).toMatchObject({ alt: 'A green wall', mime_type: 'image/png', width: 800 })
  expect(data?.url).toMatch(/\/api\/media\/file\/[0-9a-f-]{36}\.png$/)
  expect(Object.keys(data?.sizes ?? {})).toEqual(['thumbnail', 'card', 'large'])
  expect(location).toBe(`/api/v1/media/${data?.id ?? ''}`)
  const read = await api.anonymous.get(`/media/${data?.id ?? ''}`)
  expect(read.body.data).toEqual(data)
})

it('of a picture that is also a page the picture alone is kept, under a name of ours', async () => {
  const { status, data } = await upload({ file: Buffer.concat([png, SCRIPT]), alt: 'Polyglot' })
  expect([status, data?.mime_type]).toEqual([201, 'image/png'])
  expect(data?.url).toMatch(/[0-9a-f-]{36}\.png$/)
  const kept = await readFile(path.join('media', path.basename(data?.url ?? '')))
  expect(kept.includes(SCRIPT)).toBe(false)
})

it('a small file of huge dimensions is too large, and half a picture is broken', async () => {
  const bomb = await upload({ file: makePngBomb(60_000, 60_000), alt: 'Bomb' })
  expect([bomb.status, bomb.error?.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  const half = await upload({ file: png.subarray(0, png.length / 2), alt: 'Half' })
  expect([half.status, half.error?.code]).toEqual([400, 'VALIDATION_ERROR'])
  expect(half.error?.details?.fields?.[0]?.path).toBe('file')
})

it.each([
  ['a page', SCRIPT],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 7)])],
  ['a page that ends as a picture', Buffer.concat([SCRIPT, png])],
  ['nothing', Buffer.alloc(0)],
])('%s is no picture, whatever its name says', async (_what, file) => {
  const before = await countPictures()
  const { status, error } = await upload({ file, alt: 'Not a picture' })
  expect([status, error?.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
  expect(error?.details?.fields?.[0]?.path).toBe('file')
  expect(await countPictures()).toBe(before)
})

it('a signature with nothing behind it is no valid picture', async () => {
  const { status, error } = await upload({ file: png.subarray(0, 12), alt: 'Broken' })
  expect([status, error?.code]).toEqual([400, 'VALIDATION_ERROR'])
})

it('a picture above 10 MB is too large, and so is a body far above it', async () => {
  const large = await makeLargePicture()
  expect(large.length).toBeGreaterThan(10 * 1024 * 1024)
  for (const file of [large, Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024 - png.length + 1)])]) {
    const { status, error } = await upload({ file, alt: 'Large' })
    expect([status, error?.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  }
})

/** As src/server passes an upload on: piece by piece, and given up when it is far too large. */
function stream(pieces: number, end: 'ends' | 'is given up'): BodyInit {
  const error = Object.assign(new Error('too large'), { name: 'BodyTooLarge' })
  let sent = 0
  return new ReadableStream({
    pull: (controller) => {
      if (sent++ < pieces) controller.enqueue(new Uint8Array(1024 * 1024))
      else if (end === 'ends') controller.close()
      else controller.error(error)
    },
  })
}

it.each(['ends', 'is given up'] as const)(
  'a body without a length is too large when it %s beyond the limit',
  async (end) => {
    const { status, error } = await post(stream(11, end), manager, 'multipart/form-data; boundary=x')
    expect([status, error?.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  },
)

it.each<[string, Fields, string]>([
  ['without a text', { file: png }, 'alt'],
  ['with an empty text', { file: png, alt: '  ' }, 'alt'],
  ['with a text that no database holds', { file: png, alt: 'a\0b' }, 'alt'],
  ['with a text too long', { file: png, alt: 'a'.repeat(301) }, 'alt'],
  ['without a file', { alt: 'Nothing' }, 'file'],
  ['with a text for a file', { file: 'picture.png', alt: 'Nothing' }, 'file'],
])('a form %s is not valid', async (_what, fields, field) => {
  const { status, error } = await upload(fields)
  expect([status, error?.code]).toEqual([400, 'VALIDATION_ERROR'])
  expect(error?.details?.fields?.map(({ path: name }) => name)).toEqual([field])
})

it('a form names each field once, and only those that exist', async () => {
  const twice = formOf({ file: png, alt: 'One' })
  twice.append('alt', 'Two')
  expect((await post(twice)).error?.code).toBe('VALIDATION_ERROR')
  expect((await upload({ file: png, alt: 'One', folder: '/' })).error?.code).toBe('VALIDATION_ERROR')
})

it('a body that is no form, or a broken one, is refused', async () => {
  expect((await post('{}', manager, 'application/json')).error?.code).toBe('UNSUPPORTED_MEDIA_TYPE')
  expect((await post('nonsense', manager, 'multipart/form-data; boundary=x')).error?.code).toBe(
    'VALIDATION_ERROR',
  )
})

it('only staff who keep the catalogue may add pictures', async () => {
  const roles = ['support', 'fulfilment'] as const
  const tokens = await Promise.all(
    roles.map(async (role) => tokenOf(payload, await makeUser(payload, { roles: [role] }))),
  )
  const form = { file: png, alt: 'A green wall' }
  for (const token of [await tokenOf(payload, customer), ...tokens]) {
    const { status, error } = await upload(form, token)
    expect([status, error?.code]).toEqual([403, 'FORBIDDEN'])
  }
  expect((await upload(form, null)).error?.code).toBe('AUTHENTICATION_REQUIRED')
})
