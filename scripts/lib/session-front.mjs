// Keeps browsers signed in: renews the session cookies of a request before Next.js or Payload read them.
import { doorOf } from './caller.mjs'

/** Files of the build are for everybody; the API of programs takes no cookies. */
const WITHOUT_COOKIES = /^\/(?:_next\/|api\/v1(?:\/|$)|favicon\.ico$)/

const nameOf = (cookie) => cookie.split('=', 1)[0]

/** Cookies that the answer sets itself win: it may have signed somebody in or out. */
function addCookies(res, cookies) {
  const given = [res.getHeader('set-cookie') ?? []].flat().map(String)
  const named = new Set(given.map(nameOf))
  res.setHeader('set-cookie', [...given, ...cookies.filter((cookie) => !named.has(nameOf(cookie)))])
}

/** Adds the cookies when the head is written, because what is set now may be overwritten until then. */
function sendCookies(res, cookies) {
  const writeHead = res.writeHead
  res.writeHead = (...args) => {
    res.writeHead = writeHead
    addCookies(res, cookies)
    return res.writeHead(...args)
  }
}

/**
 * Replaces the request's `Cookie` header and adds the new cookies to the answer, where that is needed.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {{ path: string, handlers: import('../../src/platform/http/web-handlers').WebHandlers | undefined }} facts
 */
export async function renewSession(req, res, { path, handlers }) {
  const { cookie } = req.headers
  if (cookie === undefined || handlers === undefined || WITHOUT_COOKIES.test(path)) return
  try {
    const renewed = await handlers.renewSession(cookie, {
      door: doorOf(path),
      get: (name) => req.headers[name] ?? null,
    })
    if (renewed === null) return
    req.headers.cookie = renewed.cookieHeader
    sendCookies(res, renewed.setCookies)
  } catch (error) {
    // Without the database nobody is signed in anyway; the page says so in its own way.
    handlers.logError(error)
  }
}
