import { z } from 'zod'

import type { Column } from '@/domain/import/columns'
import type { DecimalMark } from '@/domain/import/decimal'
import type { DateOrder } from '@/domain/import/local-time'
import { msg } from '@/domain/languages/words'

import { readRefusal } from '../ui/post-action'

export interface ChosenOptions {
  currency: string
  timeZone: string
  encoding: string
  dateOrder: DateOrder | 'auto'
  decimalMark: DecimalMark | 'auto'
  allowFuture: boolean
  bookChanges: boolean
  mapping: Record<string, Column>
  isDryRun: boolean
}

const uploadSchema = z.object({ storedAs: z.string() })

const problemLine = z.object({ line: z.number(), reason: z.string() })
const shown = z.object({ words: z.string(), isSettled: z.boolean() })

const previewSchema = z.object({
  headers: z.array(z.string()),
  found: z.array(z.object({ column: z.string(), header: z.string() })),
  missing: z.array(z.string()),
  lines: z.array(z.object({ line: z.number(), fields: z.array(z.string()), problem: z.string().nullable() })),
  conventions: z.object({ dateOrder: shown, decimalMark: shown, delimiter: shown }).nullable(),
  lineCount: z.number(),
  spoilt: z.object({ count: z.number(), first: z.array(problemLine) }),
  sampled: z.number(),
  problems: z.array(problemLine),
  problemCount: z.number(),
  refusal: z.string().nullable(),
})
export type Preview = z.output<typeof previewSchema>

/** An answer that the panel shows as it is. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
}

/** What is said when there is no answer at all; in English, for `t`. */
export const UNREACHED = msg('The server could not be reached. Nothing was changed; try again.')

async function post<Schema extends z.ZodType>(
  path: string,
  init: RequestInit,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await fetch(path, { method: 'POST', credentials: 'include', ...init }).catch(() => null)
  if (!response) throw new ImportRefused(UNREACHED)
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const { message, problems } = readRefusal(answer, response.status)
    throw new ImportRefused([message, ...problems].join(' '))
  }
  return schema.parse(answer)
}

function json(body: object): RequestInit {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** Uploads a file as a stream, so that neither side holds it in memory. @throws ImportRefused */
export async function uploadFile(file: File): Promise<string> {
  const init = { headers: { 'content-type': 'text/csv' }, body: file }
  return (await post('/api/order-imports/uploads', init, uploadSchema)).storedAs
}

/** @throws ImportRefused */
export async function fetchPreview(storedAs: string, options: ChosenOptions): Promise<Preview> {
  return post('/api/order-imports/previews', json({ storedAs, options }), previewSchema)
}

/** @throws ImportRefused */
export async function sendStart(storedAs: string, fileName: string, options: ChosenOptions): Promise<void> {
  await post('/api/order-imports', json({ storedAs, fileName, options }), z.object({ id: z.string() }))
}
