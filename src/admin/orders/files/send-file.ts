import type { Words } from '@/domain/languages/words'
import { MAX_ORDER_FILE_BYTES } from '@/domain/order/files/order-file'

import { readRefusal, refusalText } from '../../ui/post-action'

/** More of a name than is kept says nothing. */
const MAX_SENT_NAME = 500

/** Adds a file to an order. The answer is what is wrong, in a sentence; null when it is there. */
export async function sendFile(orderId: string, file: File, { t }: Words): Promise<string | null> {
  if (file.size > MAX_ORDER_FILE_BYTES) return t('A file has at most 10 MB.')
  if (file.size === 0) return t('The file is empty.')
  const query = new URLSearchParams({ name: file.name.slice(-MAX_SENT_NAME) })
  const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': crypto.randomUUID() }
  const path = `/api/orders/${orderId}/files?${query.toString()}`
  const response = await fetch(path, { method: 'POST', credentials: 'include', headers, body: file }).catch(
    () => null,
  )
  if (!response) return t('The file could not be sent: choose it again if it has changed, or try again.')
  if (response.ok) return null
  const answer: unknown = await response.json().catch(() => null)
  const { message, problems } = readRefusal(answer, response.status)
  return [refusalText(message, { t }), ...problems].join(' ')
}
