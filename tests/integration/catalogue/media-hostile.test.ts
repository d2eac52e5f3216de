import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import {
  HIDDEN,
  makeGifBomb,
  makeLargePicture,
  makePicture,
  makePngBomb,
  makePolyglots,
  SCRIPTED_SVG,
} from '../../factories/pictures'
import { makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { tokenOf } from '../support/v1/v1-client'

// Uploads go to `media/` of the current folder: not the checkout's, in a test.
const home = await mkdtemp(path.join(tmpdir(), 'backroom-hostile-'))
process.chdir(home)
const payload = await startPayload()
const { formOf, openUploadClient } = await import('../support/panel/upload-client')
const { POST: graphqlHandler } = await import('@/app/(payload)/api/graphql/route')
const manager = await tokenOf(payload, await makeUser(payload, { roles: ['manager'] }))
const { send, upload, filesOf, listKept } = openUploadClient(home, manager)
const customer = await tokenOf(payload, await makeUser(payload, {}))

const polyglots = await makePolyglots()

const png = await makePicture('png', { width: 300, height: 200 })
const noise = await sharp(await makeLargePicture())
  .resize(300, 200)
  .toFormat('png')
  .toBuffer()
const cutOff = async (format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif') => {
  const whole = await sharp(noise).toFormat(format).toBuffer()
  return whole.subarray(0, whole.length / 2)
}
const FILES: readonly (readonly [string, Buffer, number, string])[] = [
  ['a drawing with a script', SCRIPTED_SVG, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'a page in front of a picture',
    Buffer.concat([Buffer.from('<script>'), png]),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['a PNG of 3.6 thousand million pixels', makePngBomb(60_000, 60_000), 413, 'PAYLOAD_TOO_LARGE'],
  ['a GIF of as many', makeGifBomb({ side: 60_000, frames: 1 }), 413, 'PAYLOAD_TOO_LARGE'],
  ['a GIF of 14 frames of four million', makeGifBomb({ side: 2000, frames: 14 }), 413, 'PAYLOAD_TOO_LARGE'],
  ['half a PNG', await cutOff('png'), 400, 'VALIDATION_ERROR'],
  ['half a JPEG', await cutOff('jpeg'), 400, 'VALIDATION_ERROR'],
  ['half a WebP', await cutOff('webp'), 400, 'VALIDATION_ERROR'],
  ['half a GIF', await cutOff('gif'), 400, 'VALIDATION_ERROR'],
  ['half an AVIF', await cutOff('avif'), 400, 'VALIDATION_ERROR'],
]

describe('of a picture that is something else as well, the picture alone is kept:', () => {
  it.each(Object.entries(polyglots))('%s', async (_what, data) => {
    expect(data.includes(HIDDEN)).toBe(true)
    for (const file of await filesOf(await upload(data))) expect(file.includes(HIDDEN)).toBe(false)
  })

  it('when it replaces another', async () => {
    const [polyglot = Buffer.alloc(0)] = Object.values(polyglots)
    const { id } = await upload(await makePicture('png'))
    const one = await upload(polyglot, { method: 'PATCH', path: `/media/${id}` })
    for (const file of await filesOf(one)) expect(file.includes(HIDDEN)).toBe(false)
  })

  it('when the crop covers the whole picture', async () => {
    const data = Buffer.concat([await makePicture('png', { width: 200, height: 100 }), Buffer.from(HIDDEN)])
    const cut =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=100&uploadEdits[crop][height]=100'
    const size = 'uploadEdits[widthInPixels]=200&uploadEdits[heightInPixels]=100'
    const media = await upload(data, { path: `/media?${cut}&${size}` })
    expect(media).toMatchObject({ width: 200, height: 100 })
    for (const file of await filesOf(media)) expect(file.includes(HIDDEN)).toBe(false)
  })
})

describe('nothing is kept of', () => {
  it.each(FILES)('%s', async (_what, data, ...[status, code]) => {
    const before = await listKept()
    const answer = await send(formOf(data))
    expect(answer).toMatchObject({ status, errors: [{ data: { code, errors: [{ path: 'file' }] } }] })
    expect(await listKept()).toEqual(before)
  })

  it.each(['../../x.png', '..\\..\\x.png', `${'long'.repeat(500)}.png`, '\u202egnp.😀.html', '.htaccess'])(
    'the name %j',
    async (name) => {
      const media = await upload(png, { name })
      expect(media.filename).toMatch(/^[0-9a-f-]{36}\.png$/)
      expect(await readdir(home)).toEqual(['media'])
    },
  )

  it.each<[string, () => Promise<FormData | string>, number, RegExp]>([
    ['a picture above 10 MB', async () => formOf(await makeLargePicture()), 413, /at most 10 MB/],
    ['a file without a name', async () => formOf(png, ''), 400, /name/],
    ['a name with an end in it', async () => formOf(png, 'a\0.svg'), 400, /not a valid form/],
    [
      'half a form',
      async () => '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nGIF',
      400,
      /not a valid form/,
    ],
  ])('%s', async (_what, form, ...[status, message]) => {
    const body = await form()
    const type = typeof body === 'string' ? { type: 'multipart/form-data; boundary=x' } : {}
    const answer = await send(body, type)
    expect(answer).toMatchObject({ status, errors: [{ message: expect.stringMatching(message) as string }] })
  })

  it('what a user without the right sends, and it is not even decoded', async () => {
    for (const token of [customer, null]) {
      expect(await send(formOf(await cutOff('png')), { token })).toMatchObject({ status: 403 })
    }
  })
})

describe('a picture comes as a file alone', () => {
  it('and not from an address, at no interface', async () => {
    const url = 'http://127.0.0.1:9/x.png'
    const data = { alt: 'A wall', filename: 'x.png', url, mimeType: 'image/png' }
    const type = 'application/json'
    expect(await send(JSON.stringify(data), { type })).toMatchObject({
      status: 400,
      errors: [{ message: 'Attach the picture as a file.' }],
    })
    const { id } = await upload(await makePicture('png'))
    const copied = await send(JSON.stringify(data), { type, path: `/media/${id}/duplicate` })
    expect(copied.status).toBeGreaterThanOrEqual(400)
    const pasted = await send('{}', { type, path: `/media/paste-url?src=${url}` })
    expect(pasted.status).toBeGreaterThanOrEqual(400)
    const changed = await send(JSON.stringify(data), { type, method: 'PATCH', path: `/media/${id}` })
    expect(changed.doc?.filename).toMatch(/^[0-9a-f-]{36}\.png$/)
  })

  it('and not through GraphQL, which takes no files', async () => {
    const authorization = `JWT ${manager}`
    const query = 'mutation { createMedia(data: { alt: "A wall" }) { id } }'
    const call = (body: BodyInit, headers: Record<string, string>) =>
      graphqlHandler(new Request('http://127.0.0.1:3000/api/graphql', { method: 'POST', headers, body }))
    const created = await call(JSON.stringify({ query }), {
      authorization,
      'content-type': 'application/json',
    })
    expect(await created.text()).toContain('Attach the picture as a file.')
    expect((await call(formOf(await makePicture('png')), { authorization })).status).toBe(415)
  })
})
