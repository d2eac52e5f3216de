import type { AfterErrorHook } from 'payload'

import type { ErrorDetails } from '@/domain/errors'

import { headersOfRefusal } from './rate-limit'

/** A refusal as REST throws it, or as GraphQL wraps it. */
interface Refusal {
  data?: ErrorDetails | null
  originalError?: { data?: ErrorDetails | null }
}

/** Says in the headers of Payload's doors when somebody who came too often may come again. */
export const tellWhenToReturn: AfterErrorHook = ({ error, req }) => {
  const { data, originalError }: Refusal = error as Error & Refusal
  const headers = headersOfRefusal(data ?? originalError?.data ?? undefined)
  for (const [name, value] of Object.entries(headers)) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set(name, value)
  }
}
