import { currentRequest, refusalOf } from '@/platform/http/served-request'

/** Why this request's list of a collection was refused, as a sentence; undefined when it was not. */
export function whyListWasRefused(collection: string): string | undefined {
  return refusalOf(collection)
}

/** The id of the current request in the log; null outside the server. */
export function idOfRequest(): string | null {
  return currentRequest()?.requestId ?? null
}
