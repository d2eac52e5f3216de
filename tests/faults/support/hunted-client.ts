import type { SecretHunt } from './secret-hunt'

export type Json = Record<string, unknown>

export interface Ask {
  token?: string
  cookie?: string
  body?: unknown
  method?: string
  /** Secrets that the answer is there to give. */
  gives?: readonly string[]
}

/** Asks a shop, and keeps each answer for the hunt. */
export function makeHuntedClient(url: string, hunt: SecretHunt) {
  return async (place: string, { token, cookie, body, method, gives = [] }: Ask = {}): Promise<Json> => {
    const headers = new Headers({ 'sec-fetch-site': 'same-origin' })
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    if (cookie !== undefined) headers.set('cookie', cookie)
    const isForm = body instanceof FormData
    if (body !== undefined && !isForm) headers.set('content-type', 'application/json')
    const sent = isForm || typeof body === 'string' ? body : JSON.stringify(body)
    const init = body === undefined ? {} : { body: sent }
    const response = await fetch(url + place, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers,
      ...init,
    })
    const text = await response.text()
    const head = JSON.stringify([...response.headers])
    hunt.keep(`the answer ${String(response.status)} of ${place}`, head + text, gives)
    try {
      return { status: response.status, ...(JSON.parse(text) as Json) }
    } catch {
      return { status: response.status }
    }
  }
}

/** What an answer has at a path. */
export function at(answer: Json, ...keys: string[]): string {
  const value = keys.reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], answer)
  if (typeof value !== 'string') throw new Error(`there is no ${keys.join('.')} in ${JSON.stringify(answer)}`)
  return value
}
