import { z } from 'zod'

import { env } from '@/platform/settings/env'

const SIZES = ['thumbnail', 'card', 'large'] as const
type Size = (typeof SIZES)[number]

interface StoredPicture {
  alt: string
  filename: string | null
  width: number | null
  height: number | null
  sizes: Record<Size, { filename: string | null; width: number | null; height: number | null }>
}

const file = z.object({ url: z.url(), width: z.int().nullable(), height: z.int().nullable() })

/** The smaller copies of a picture; one that is not larger than a size has no copy of it. */
export const pictureSizes = z.object(
  Object.fromEntries(SIZES.map((size) => [size, file.optional()])) as Record<
    Size,
    z.ZodOptional<typeof file>
  >,
)

/** A picture as it is answered. */
export const pictureAnswer = file
  .extend({ alt: z.string(), sizes: pictureSizes })
  .meta({ title: 'ShownPicture' })

export type Picture = z.output<typeof pictureAnswer>

/** A picture's row as JSON; `m` is a row of media. */
export function pictureSql(m: string): string {
  const sizes = SIZES.map((size) => {
    const column = `${m}.sizes_${size}`
    return `'${size}', json_build_object('filename', ${column}_filename, 'width', ${column}_width, 'height', ${column}_height)`
  })
  return `json_build_object('alt', ${m}.alt, 'filename', ${m}.filename, 'width', ${m}.width, 'height', ${m}.height, 'sizes', json_build_object(${sizes.join(', ')}))`
}

function urlOf(fileName: string): string {
  return `${env.publicUrl}/api/media/file/${encodeURIComponent(fileName)}`
}

/** A picture with the addresses of its files; null when it has none. */
export function presentPicture(value: unknown): Picture | null {
  const picture = value as StoredPicture | null
  if (!picture?.filename) return null
  const sizes: Picture['sizes'] = {}
  for (const size of SIZES) {
    const { filename, width, height } = picture.sizes[size]
    if (filename) sizes[size] = { url: urlOf(filename), width, height }
  }
  const { alt, width, height } = picture
  return { url: urlOf(picture.filename), alt, width, height, sizes }
}

/** Several pictures as {@link presentPicture} shows each; those without a file are left out. */
export function presentPictures(value: unknown): Picture[] {
  return Array.isArray(value) ? value.flatMap((picture) => presentPicture(picture) ?? []) : []
}
