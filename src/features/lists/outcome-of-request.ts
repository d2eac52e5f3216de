import { currentRequest, refusalOf } from '@/platform/http/served-request'

/** Why the list of a collection that this request asks for was refused, as a sentence; undefined when it was not. */
export function whyListWasRefused(collection: string): string | undefined {
  return refusalOf(collection)
}

/** The id by which the log knows this request; null outside the server. */
export function idOfRequest(): string | null {
  return currentRequest()?.requestId ?? null
}
