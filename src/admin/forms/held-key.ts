import { z } from 'zod'

import type { PanelRequest } from '../session/panel-request'
import { formSavedAt } from './unsaved-input'

const refusalSchema = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        data: z.object({
          held_by: z.object({
            collection: z.string(),
            id: z.string(),
            title: z.string().nullish(),
            is_trashed: z.boolean(),
            free: z.object({ rest: z.string() }).optional(),
          }),
          errors: z.array(z.object({ path: z.string() })).default([]),
        }),
      }),
    )
    .min(1),
})

/** A unique value of a form, e.g. its slug, that another document already has. */
export interface HeldKey {
  /** Says what is held, by which document. */
  message: string
  /** The field, as the document names it. */
  field: string
  title: string
  isTrashed: boolean
  /** Where the panel shows the document that holds it. */
  href: string
  /** The endpoint that makes that document give up the value; null where the user may not do that. */
  freeingPath: string | null
}

/** Reads a save of a form that was refused because another document holds a key; null for any other answer. */
export async function heldKeyOf({ url }: PanelRequest, response: Response): Promise<HeldKey | null> {
  const mayBe = response.status === 400 || response.status === 409
  if (!mayBe || formSavedAt(url.pathname) === undefined) return null
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  const [error] = refusalSchema.safeParse(answer).data?.errors ?? []
  if (error === undefined) return null
  const { held_by: holder, errors } = error.data
  const folder = `/admin/collections/${holder.collection}`
  return {
    message: error.message,
    field: errors[0]?.path ?? 'key',
    title: holder.title ?? holder.id,
    isTrashed: holder.is_trashed,
    href: holder.is_trashed ? `${folder}/trash/${holder.id}` : `${folder}/${holder.id}`,
    freeingPath: holder.free?.rest.replace(/^POST /, '') ?? null,
  }
}
