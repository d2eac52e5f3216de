import { z } from 'zod'

import type { Words } from '@/domain/languages/words'

import type { PanelRequest, Send } from '../session/panel-request'
import type { Values } from './touched-input'
import { isTouched } from './touched-input'
import { formSavedAt } from './unsaved-input'

const payloadSchema = z.record(z.string(), z.unknown())
const conflictSchema = z.object({
  errors: z
    .array(
      z.object({
        data: z.object({
          code: z.literal('CONFLICT'),
          // Other conflicts, such as a name that is taken, have no version.
          updatedAt: z.string(),
          changedBy: z.string().nullish(),
          changes: z.array(z.object({ path: z.string(), label: z.string() })).default([]),
        }),
      }),
    )
    .min(1),
})

/** A save that was refused because its document has changed since the form was opened. */
export interface Conflict {
  changedBy: string | null
  changes: readonly { label: string; isMineToo: boolean }[]
  /** The version that is stored now. */
  updatedAt: string
  /** The fields that the user changed; only these are sent again. */
  touched: Values
  body: FormData
}

function payloadOf(body: unknown): Values | null {
  const payload = body instanceof FormData ? body.get('_payload') : null
  if (typeof payload !== 'string') return null
  const read = payloadSchema.safeParse(JSON.parse(payload))
  return read.success ? read.data : null
}

/** Reads a refused save of a form; null for any other answer. */
export async function conflictOf({ url, init }: PanelRequest, response: Response): Promise<Conflict | null> {
  const form = response.status === 409 ? formSavedAt(url.pathname) : undefined
  const mine = payloadOf(init.body)
  if (form === undefined || mine === null || !(init.body instanceof FormData)) return null
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  const [error] = conflictSchema.safeParse(answer).data?.errors ?? []
  if (error === undefined) return null
  const { updatedAt, changedBy, changes } = error.data
  const touched = form.touchedIn(mine)
  return {
    updatedAt,
    changedBy: changedBy ?? null,
    changes: changes.map(({ path, label }) => ({ label, isMineToo: isTouched(touched, path) })),
    touched: '_status' in mine ? { ...touched, _status: mine['_status'] } : touched,
    body: init.body,
  }
}

/** The save again, against the stored version, with only the fields that the user changed; all others keep their stored value. */
export function mergedSave({ body, touched, updatedAt }: Conflict, init: RequestInit): RequestInit {
  const again = new FormData()
  for (const [name, value] of body) again.set(name, value)
  again.set('_payload', JSON.stringify({ ...touched, updatedAt }))
  return { ...init, body: again }
}

/** The stored document as an answer to the save, which the form then takes over; null when it cannot be read. */
export async function storedInstead(
  { url, init }: PanelRequest,
  send: Send,
  { t }: Pick<Words, 't'>,
): Promise<Response | null> {
  const address = `${url.pathname}?depth=0&draft=true&fallback-locale=null`
  const headers = new Headers(init.headers)
  headers.delete('content-type')
  const stored = await send(address, { credentials: 'include', headers })
  if (!stored.ok) return null
  const doc: unknown = await stored.json()
  return Response.json({ doc, message: t('This is the newest version.') })
}
