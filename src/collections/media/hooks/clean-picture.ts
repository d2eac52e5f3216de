import type { CollectionBeforeOperationHook } from 'payload'
import type { Sharp } from 'sharp'
import sharp from 'sharp'

import { accessTo } from '@/access/permissions'
import type { ImageType } from '@/domain/catalogue/image-type'
import { sniffImageType } from '@/domain/catalogue/image-type'

import { refusePicture } from '../refuse-picture'

/** Pixels of a picture, all its frames together: as much as is ever held in memory of it. */
const MAX_PIXELS = 50_000_000
/** Some small files take a decoder very long. */
const MAX_SECONDS = 30

/** Each type stays what it is. Payload makes the smaller sizes from this one, so little may be lost here. */
const ENCODERS: Readonly<Record<ImageType['mimeType'], (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 90 }),
  'image/png': (picture) => picture.png(),
  'image/gif': (picture) => picture.gif(),
  // Payload encodes WebP once more, for the sake of animated ones.
  'image/webp': (picture) => picture.webp({ quality: 92, effort: 0 }),
  'image/avif': (picture) => picture.avif({ quality: 65, effort: 2 }),
}

function open(data: Buffer): Sharp {
  return sharp(data, { limitInputPixels: MAX_PIXELS, animated: true, failOn: 'error' })
}

async function encodeAnew(data: Buffer, { mimeType }: ImageType): Promise<Buffer> {
  try {
    // Turned upright first: what says which way is up goes with the rest of what is no pixel.
    const upright = open(data).autoOrient().timeout({ seconds: MAX_SECONDS })
    return await ENCODERS[mimeType](upright).toBuffer()
  } catch (error) {
    const isTooLarge = error instanceof Error && error.message.includes('pixel limit')
    throw refusePicture(
      isTooLarge ? 'PAYLOAD_TOO_LARGE' : 'VALIDATION_ERROR',
      isTooLarge
        ? 'A picture has at most 50 million pixels, all its frames together.'
        : 'The picture is broken: it cannot be read to its end.',
    )
  }
}

/**
 * Keeps the pixels of an uploaded picture and nothing else of its file: no place where it was taken, no page or script in a
 * comment or behind its end. Payload asks for rights only after this hook, so callers without rights are left to it: nothing is
 * decoded for them.
 */
export const cleanPicture: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const { file } = req
  const type = file && sniffImageType(file.data)
  if (!file || !type) return args
  const action = operation === 'create' ? 'create' : 'update'
  if (overrideAccess !== true && (await accessTo('media', action)({ req })) === false) return args
  file.data = await encodeAnew(file.data, type)
  file.size = file.data.length
  return args
}
