import { z } from 'zod'

import type { Words } from '@/domain/languages/words'

import { readRefusal, refusalText } from '../../ui/post-action'

const count = z.number()
const change = z.object({
  ...{ line: count, sku: z.string().nullable(), title: z.string() },
  ...{ column: z.string(), before: z.string(), after: z.string() },
})
const problem = z.object({ line: count, column: z.string().nullable(), reason: z.string() })

/** What importing a file would come to, as the server says. */
const previewSchema = z.object({
  products: z.object({ created: count, changed: count, unchanged: count, refused: count }),
  variants: z.object({ created: count, changed: count }),
  stock: count,
  changes: z.array(change),
  changeCount: count,
  problems: z.array(problem),
  problemCount: count,
  unknown: z.array(z.string()),
})
export type ShownPreview = z.output<typeof previewSchema>

/** What was answered, or what is wrong in a sentence. */
export type Sent<T> = { answer: T } | { problem: string }

type Translate = Words['t']

async function send<Schema extends z.ZodType>(
  path: string,
  file: File,
  { schema, t }: { schema: Schema; t: Translate },
): Promise<Sent<z.output<Schema>>> {
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await fetch(path, { method: 'POST', credentials: 'include', headers, body: file }).catch(
    () => null,
  )
  if (!response)
    return { problem: t('The file could not be sent: choose it again if it has changed, or try again.') }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return { answer: schema.parse(answer) }
  const { message, problems } = readRefusal(answer, response.status)
  return { problem: [refusalText(message, { t }), ...problems].join(' ') }
}

/** Asks what importing a file would come to. */
export const previewFile = (file: File, t: Translate): Promise<Sent<ShownPreview>> =>
  send('/api/products/files/preview', file, { schema: previewSchema, t })

/** Starts a run of this id that imports a file. */
export function importFile(file: File, id: string, t: Translate): Promise<Sent<{ id: string }>> {
  const query = new URLSearchParams({ id, name: file.name.slice(-200) })
  const schema = z.object({ id: z.string() })
  return send(`/api/products/files/import?${query.toString()}`, file, { schema, t })
}
