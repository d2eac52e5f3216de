import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import type { Media } from '@/payload-types'

import { asUpload, makeLargePicture, makePhonePicture, makePicture } from '../../factories/pictures'
import { makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { tokenOf } from '../support/v1/v1-client'

// Uploads go to `media/` of the current folder: not the checkout's, in a test.
const home = await mkdtemp(path.join(tmpdir(), 'backroom-media-'))
process.chdir(home)
const payload = await startPayload()
const { handleEndpoints } = await import('payload')
const { default: config } = await import('@payload-config')

const { openUploadClient } = await import('../support/panel/upload-client')
const uploads = openUploadClient(
  home,
  await tokenOf(payload, await makeUser(payload, { roles: ['manager'] })),
)

const png = await makePicture('png')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const EXE = Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(2000, 7)])
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>')

function upload(data: Buffer, name = 'picture.png', mimetype = 'image/png') {
  return payload.create({
    collection: 'media',
    overrideAccess: true,
    data: { alt: 'A green wall' },
    file: asUpload(data, name, mimetype),
  })
}

function get(url: string): Promise<Response> {
  return handleEndpoints({ config, request: new Request(new URL(url, 'http://127.0.0.1:3000')) })
}

describe('a picture', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)(
    'of type %s is kept under a name of ours',
    async (format) => {
      const media = await upload(await makePicture(format), 'Holiday photo.bin', 'application/octet-stream')
      expect(media.mimeType).toBe(`image/${format}`)
      expect(media.filename).toMatch(/^[0-9a-f-]{36}\.(png|jpg|webp|gif|avif)$/)
    },
  )

  it('is there in every size, and the small ones are cut around the focal point', async () => {
    const media = await upload(png)
    expect(media).toMatchObject({ width: 2000, height: 1000, focalX: 50, focalY: 50 })
    expect(media.sizes).toMatchObject({
      thumbnail: { width: 160, height: 160, mimeType: 'image/webp' },
      card: { width: 640, height: 640 },
      large: { width: 1600, height: 800 },
    })
    const files = await readdir(path.join(home, 'media'))
    for (const size of [media, media.sizes?.thumbnail, media.sizes?.card, media.sizes?.large]) {
      expect(files).toContain(size?.filename)
    }
  })

  it('is served as what it is and as nothing else', async () => {
    const media = await upload(png, 'x.html', 'text/html')
    const response = await get(media.url ?? '')
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.equals(await uploads.readKept(media.filename))).toBe(true)
  })

  it('that is also a script is served as a picture', async () => {
    const media = await upload(Buffer.concat([png, HTML]), 'polyglot.html', 'text/html')
    expect(media.filename).toMatch(/\.png$/)
    const response = await get(media.url ?? '')
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['none.png', '..%2Fmedia.png', '%2Fetc%2Fpasswd', 'a%00b.png', `${'x'.repeat(300)}.png`])(
    'that was never uploaded is not there: %s',
    async (name) => {
      const response = await get(`/api/media/file/${name}`)
      expect([400, 403, 404]).toContain(response.status)
      expect(await response.text()).not.toContain(home)
    },
  )

  it('stays where it is when it goes to the trash', async () => {
    const media = await upload(png)
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: 'media', id: media.id, overrideAccess: true, data: { deletedAt } })
    expect(await readdir(path.join(home, 'media'))).toContain(media.filename)
  })
})

describe('a picture stays the picture that it is', () => {
  it('upright, without where it was taken and by what', async () => {
    const media = await uploads.upload(await makePhonePicture())
    expect(media).toMatchObject({ mimeType: 'image/jpeg', width: 100, height: 200 })
    for (const file of await uploads.filesOf(media)) {
      const { exif, orientation } = await sharp(file).metadata()
      expect([exif, orientation]).toEqual([undefined, undefined])
      const [above = 0, below = 255] = await sharp(file)
        .resize(1, 2, { fit: 'fill' })
        .greyscale()
        .raw()
        .toBuffer()
      expect(above - below).toBeGreaterThan(150)
    }
  })

  it('moving, when it moves', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 300, height: 200, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 200] })
      .toBuffer()
    const media = await uploads.upload(moving)
    expect(media).toMatchObject({ mimeType: 'image/gif', width: 300, height: 200 })
    expect(await sharp(await uploads.readKept(media.filename)).metadata()).toMatchObject({
      pages: 2,
      delay: [100, 200],
    })
  })

  it('pixel by pixel, where its type loses nothing', async () => {
    const noise = await sharp(await makeLargePicture())
      .resize(400, 300)
      .png()
      .toBuffer()
    const kept = await uploads.readKept((await uploads.upload(noise)).filename)
    expect((await sharp(kept).raw().toBuffer()).equals(await sharp(noise).raw().toBuffer())).toBe(true)
  })

  it('and is cut out and centred as the panel asks', async () => {
    const left = { create: { width: 1000, height: 1000, channels: 3, background: '#ffffff' } } as const
    const halves = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#000000' } })
      .composite([{ input: left, left: 0, top: 0 }])
      .png()
      .toBuffer()
    const brightnessOf = async ({ sizes }: Media) => {
      const file = await uploads.readKept(sizes?.thumbnail?.filename)
      return (await sharp(file).stats()).channels[0]?.mean
    }
    const media = await uploads.upload(halves, {
      path: '/media?uploadEdits[focalPoint][x]=90&uploadEdits[focalPoint][y]=50',
    })
    expect(await brightnessOf(media)).toBeLessThan(5)
    const moved = await uploads.send('{}', {
      method: 'PATCH',
      path: `/media/${media.id}?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=50`,
      type: 'application/json',
    })
    expect(moved.doc).toMatchObject({ focalX: 10, width: 2000 })
    expect(moved.doc && (await brightnessOf(moved.doc))).toBeGreaterThan(250)
    const crop =
      'uploadEdits[crop][x]=50&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=100'
    const cut = await uploads.send('{}', {
      method: 'PATCH',
      path: `/media/${media.id}?${crop}&uploadEdits[widthInPixels]=1000&uploadEdits[heightInPixels]=1000`,
      type: 'application/json',
    })
    expect(cut.doc).toMatchObject({ width: 1000, height: 1000 })
    expect(cut.doc && (await brightnessOf(cut.doc))).toBeLessThan(5)
    // Browsers keep what was behind a name for ever: what has other bytes has another one.
    const names = [media, moved.doc, cut.doc].flatMap((one) => [
      one?.filename,
      one?.sizes?.thumbnail?.filename,
    ])
    expect(new Set(names).size).toBe(6)
    const asBefore = await uploads.send('{}', {
      method: 'PATCH',
      path: `/media/${media.id}?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=50`,
      type: 'application/json',
    })
    expect(asBefore.status).toBe(200)
    const many = { method: 'PATCH', path: `/media?where[id][equals]=${media.id}&${crop}` } as const
    expect((await uploads.send('{}', { ...many, type: 'application/json' })).status).toBe(400)
  })
})

describe('no picture', () => {
  it.each([
    ['a renamed program', EXE],
    ['an SVG with a script', SVG],
    ['a page', HTML],
    ['an empty file', Buffer.alloc(0)],
    ['a signature with nothing behind it', png.subarray(0, 12)],
  ])('is %s, whatever its name says', async (_what, data) => {
    await expect(upload(data)).rejects.toThrow()
  })

  it('is accepted above 10 MB', async () => {
    const large = await makeLargePicture()
    expect(large.length).toBeGreaterThan(10 * 1024 * 1024)
    await expect(upload(large, 'large.png')).rejects.toThrow('10 MB')
  })

  it('is accepted without an alternative text', async () => {
    const file = asUpload(png, 'a.png', 'image/png')
    const creating = payload.create({ collection: 'media', overrideAccess: true, data: { alt: '' }, file })
    await expect(creating).rejects.toThrow(/Alternative text/)
  })
})

describe('a name with a path in it', () => {
  it.each(['../../outside.png', '..\\..\\outside.png', '/etc/outside.png', 'a\u0000b.png'])(
    '(%j) leads nowhere when a picture is uploaded',
    async (name) => {
      const media = await upload(png, name)
      expect(media.filename).toMatch(/^[0-9a-f-]{36}\.png$/)
      expect(await readdir(home)).toEqual(['media'])
    },
  )

  it.each(['..%2f..%2fpackage.json', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '..%5c..%5cpackage.json'])(
    '(%s) reads nothing when a picture is asked for',
    async (name) => {
      expect((await get(`/api/media/file/${name}`)).status).toBeGreaterThanOrEqual(400)
    },
  )
})
