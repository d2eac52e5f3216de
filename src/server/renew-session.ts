// Keeps browsers signed in: renews the session cookies of a request before Next.js or Payload read them.
import type { IncomingMessage } from 'node:http'
import type { WebHandlers } from '@/platform/http/web-handlers'
import { channelOf, headerOf } from './caller'
import type { GuardedResponse } from './guarded-response'
import { withSources } from './stack-sources'

/** The build's files are public, and the API for programs takes no cookies. */
const WITHOUT_COOKIES = /^\/(?:_next\/|api\/v1(?:\/|$)|favicon\.ico$)/

const nameOf = (cookie: string) => cookie.split('=', 1)[0]

/** Cookies that the answer sets itself take precedence: it may have signed a person in or out. */
function addCookies(res: GuardedResponse, cookies: readonly string[]): void {
  const given = [res.getHeader('set-cookie') ?? []].flat().map(String)
  const named = new Set(given.map(nameOf))
  res.setHeader('set-cookie', [...given, ...cookies.filter((cookie) => !named.has(nameOf(cookie)))])
}

/** What renews sessions, and where a failure of it is logged. */
export type SessionRenewer = Pick<WebHandlers, 'renewSession' | 'logError'>

/** Replaces the request's `Cookie` header and adds the new cookies to the answer, where that is needed. */
export async function renewSession(
  req: IncomingMessage,
  res: GuardedResponse,
  renewer: SessionRenewer,
): Promise<void> {
  const { cookie } = req.headers
  if (cookie === undefined || WITHOUT_COOKIES.test(res.path)) return
  try {
    const renewed = await renewer.renewSession(cookie, {
      channel: channelOf(res.path),
      get: (name) => headerOf(req, name),
    })
    if (renewed === null) return
    req.headers.cookie = renewed.cookieHeader
    // Only when the head is written, because what is set now may be overwritten until then.
    res.beforeHead = () => addCookies(res, renewed.setCookies)
  } catch (error) {
    // The page would take a signed-in person for signed out.
    if (res.servedBy?.isBusy === true) res.servedBy.isUndecided = true
    renewer.logError(withSources(error))
  }
}
