import type { Payload } from 'payload'
import sharp from 'sharp'

import { getLogger } from '@/platform/logging/logger'
import { readKeptFile } from '@/platform/media/read-kept-file'

import type { LogoFile } from '@/platform/paper-settings'

/** Large enough for 180 points at 300 dots an inch. */
const MOST_PIXELS = { width: 750, height: 300 }

/** The latest logo: a shop has one, and its file never changes under the same name. */
let latest: { filename: string; bytes: Buffer } | null = null

/**
 * The shop's logo as papers need it: a PNG on white, without transparency. Null without one, and where its file cannot be
 * read: papers are printed all the same.
 */
export async function loadLogo(payload: Payload, logo: LogoFile | null): Promise<Buffer | null> {
  if (logo === null) return null
  if (latest?.filename === logo.filename) return latest.bytes
  try {
    const file = await readKeptFile(payload, logo.filename, { id: logo.id })
    const bytes = await sharp(file)
      .resize({ ...MOST_PIXELS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .png()
      .toBuffer()
    latest = { filename: logo.filename, bytes }
    return bytes
  } catch (error) {
    getLogger().error({ err: error, media: logo.id }, 'the logo of papers cannot be read')
    return null
  }
}
