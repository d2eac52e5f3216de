import { z } from 'zod'

import type { Words } from '@/domain/languages/words'

import { readRefusal, refusalText } from '../../ui/post-action'
import type { Picture } from '../variants/table-draft'

const answerSchema = z.object({
  doc: z.object({
    id: z.string(),
    alt: z.string(),
    url: z.string().nullish(),
    thumbnailURL: z.string().nullish(),
  }),
})

export type Uploaded = { ok: true; picture: Picture } | { ok: false; message: string }

/** Stores a picture among the shop's media; `alt` says what it shows. */
export async function uploadPicture(file: File, alt: string, t: Words['t']): Promise<Uploaded> {
  const body = new FormData()
  body.set('file', file)
  body.set('_payload', JSON.stringify({ alt }))
  const response = await fetch('/api/media', { method: 'POST', credentials: 'include', body }).catch(
    () => null,
  )
  if (!response) return { ok: false, message: t('The server could not be reached.') }
  const answer: unknown = await response.json().catch(() => null)
  const read = answerSchema.safeParse(answer)
  if (!response.ok || !read.success) {
    return { ok: false, message: refusalText(readRefusal(answer, response.status).message, { t }) }
  }
  const { alt: stored, id, thumbnailURL, url } = read.data.doc
  return { ok: true, picture: { id, alt: stored, url: thumbnailURL ?? url ?? null } }
}
