import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'

import { asUpload, HIDDEN, makePicture, makePolyglots } from '../../factories/pictures'
import { startS3Server } from '../../factories/s3-server'
import { startPayload } from '../../setup/payload'

const s3 = await startS3Server()
afterAll(() => s3.stop())
Object.assign(process.env, {
  S3_BUCKET: s3.bucket,
  S3_ENDPOINT: s3.endpoint,
  S3_ACCESS_KEY_ID: 'S3RVER',
  S3_SECRET_ACCESS_KEY: 'S3RVER',
})
const home = await mkdtemp(path.join(tmpdir(), 'backroom-media-'))
process.chdir(home)
const payload = await startPayload()
const { handleEndpoints } = await import('payload')
const { default: config } = await import('@payload-config')

// Not before now: they load the configuration, which reads its settings then.
const { openUploadClient } = await import('../support/panel/upload-client')
const { makeUser } = await import('../../factories/shop')
const { tokenOf } = await import('../support/v1/v1-client')
const uploads = openUploadClient(
  home,
  await tokenOf(payload, await makeUser(payload, { roles: ['manager'] })),
)

const png = await makePicture('png')

function upload() {
  return payload.create({
    collection: 'media',
    overrideAccess: true,
    data: { alt: 'A green wall' },
    file: asUpload(png, 'wall.png', 'image/png'),
  })
}

function get(url: string): Promise<Response> {
  return handleEndpoints({ config, request: new Request(new URL(url, 'http://127.0.0.1:3000')) })
}

/** The names in the bucket, asked of the server itself. */
async function listBucket(): Promise<string[]> {
  const listing = await (await fetch(`${s3.endpoint}/${s3.bucket}`)).text()
  return [...listing.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key)
}

describe('with S3', () => {
  it('a picture and its sizes are in the bucket and not on this machine', async () => {
    const media = await upload()
    const { thumbnail, card, large } = media.sizes ?? {}
    const names = [media, thumbnail, card, large].map((file) => file?.filename)
    expect(await listBucket()).toEqual(expect.arrayContaining(names))
    expect(await readdir(home)).toEqual([])
  })

  it('pictures are read back through the app, protected as local ones are', async () => {
    const media = await upload()
    const response = await get(media.url ?? '')
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 2000, height: 1000 })
    const thumbnail = await get(media.sizes?.thumbnail?.url ?? '')
    expect(thumbnail.headers.get('content-type')).toBe('image/webp')
  })

  it('a picture is cut anew from what is in the bucket, though our own address is a private one', async () => {
    const media = await upload()
    const crop =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=100'
    const cut = await uploads.send('{}', {
      method: 'PATCH',
      path: `/media/${media.id}?${crop}&uploadEdits[widthInPixels]=1000&uploadEdits[heightInPixels]=1000`,
      type: 'application/json',
    })
    expect(cut).toMatchObject({ status: 200, doc: { width: 1000, height: 1000 } })
    expect(cut.doc?.filename).not.toBe(media.filename)
    const shown = await get(cut.doc?.url ?? '')
    expect(shown.status).toBe(200)
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1000, height: 1000 })
    expect([403, 404]).toContain((await get('/api/media/file/none.png')).status)
  })

  it('of a picture that is something else as well, the picture alone is in the bucket', async () => {
    for (const data of Object.values(await makePolyglots()).slice(0, 3)) {
      const { filename, sizes } = await uploads.upload(data)
      for (const name of [filename, sizes?.thumbnail?.filename]) {
        const kept = await fetch(`${s3.endpoint}/${s3.bucket}/${String(name)}`)
        expect(kept.status).toBe(200)
        expect(Buffer.from(await kept.arrayBuffer()).includes(HIDDEN)).toBe(false)
      }
    }
  })

  it('no user makes a picture of another object of the bucket', async () => {
    const { filename } = await upload()
    const before = await listBucket()
    for (const file of [
      { filename },
      { filename, size: 9, mimeType: 'image/png', clientUploadContext: {} },
    ]) {
      const form = new FormData()
      form.append('file', JSON.stringify(file))
      form.append('_payload', JSON.stringify({ alt: 'Not mine' }))
      expect((await uploads.send(form)).status).toBeGreaterThanOrEqual(400)
    }
    expect(await listBucket()).toEqual(before)
  })

  it('the trash keeps the files, so that a picture can come back', async () => {
    const media = await upload()
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: 'media', id: media.id, overrideAccess: true, data: { deletedAt } })
    expect(await listBucket()).toContain(media.filename)
  })

  it('no user points a picture at another object of the bucket', async () => {
    const media = await upload()
    const aim = { prefix: 'secrets', _objectKey: 'secrets' }
    const update = { collection: 'media', id: media.id } as const
    const admin = await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { email: 'boss@example.com', name: 'Boss', password: 'correct horse battery', roles: ['admin'] },
    })
    const user = { ...admin, collection: 'users' as const }
    await payload.update({ ...update, overrideAccess: false, user, data: aim })
    const after = await payload.findByID({ ...update, overrideAccess: true })
    expect([after.prefix ?? '', after._objectKey ?? '']).toEqual(['', ''])
  })
})
