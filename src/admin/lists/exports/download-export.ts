import type { Words } from '@/domain/languages/words'
import type { ExportFormat, ExportName } from '@/domain/lists/exports'

import { readRefusal, refusalText } from '../../ui/post-action'
import type { ShownFilter } from '../bulk/use-picked-documents'

/** What is exported, as the server's endpoint takes it. */
export interface WantedExport {
  collection: string
  name: ExportName
  format: ExportFormat
  /** Documents by their ids; without them, all that the filter shows. */
  ids?: readonly string[]
  filter: ShownFilter
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const nameIn = (disposition: string | null) => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'export'

/** Fetches the file and gives it to the person. Answers what is wrong in a sentence of theirs; null when the file is there. */
export async function downloadExport(
  { collection, ...wanted }: WantedExport,
  words: Pick<Words, 't'>,
): Promise<string | null> {
  try {
    const response = await fetch(`/api/${collection}/list-exports`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wanted),
    })
    if (!response.ok) {
      const { message, problems } = readRefusal(await response.json().catch(() => null), response.status)
      return [refusalText(message, words), ...problems].join(' ')
    }
    save(await response.blob(), nameIn(response.headers.get('content-disposition')))
    return null
  } catch (error) {
    // `fetch` rejects with a TypeError when there is no answer at all, and when one breaks off.
    if (error instanceof TypeError) return words.t('The file could not be fetched as a whole: try again.')
    throw error
  }
}
