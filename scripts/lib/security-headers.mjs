// What browsers are told about every answer, whoever made it: pages, files, the APIs, refusals.
import { createHash, randomBytes } from 'node:crypto'
import { ServerResponse } from 'node:http'

const PERMISSIONS = [
  ...[
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
  ],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'],
]

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Whoever has once seen the shop on https never asks it, or a name below it, without again: a year. */
const HSTS = 'max-age=31536000; includeSubDomains'

/** Nobody may frame anything, and what is not allowed below is not loaded. */
const NOTHING = ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]

/** The style attributes that next/image writes into its markup, one a layout of it. */
const IMAGE_STYLES = [
  'color:transparent',
  'position:absolute;height:100%;width:100%;left:0;top:0;right:0;bottom:0;color:transparent',
]
const IMAGE_STYLE_HASHES = IMAGE_STYLES.map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
).join(' ')

const NOTHING_AT_ALL = NOTHING.join('; ')

const PAGE = [
  ...NOTHING,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
]
const SHOP_STYLES = (nonce) => [
  `style-src 'self' 'nonce-${nonce}'`,
  `style-src-attr 'unsafe-hashes' ${IMAGE_STYLE_HASHES}`,
]
/** Payload's panel writes styles into its markup everywhere, and shows pictures before they are uploaded. */
const PANEL_PAGE = [
  ...NOTHING,
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "style-src 'self' 'unsafe-inline'",
]
/** The development server evaluates modules, adds styles as it goes and speaks over a web socket. */
const DEVELOPMENT_PAGE = [
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws: blob:",
]

/** Addresses whose answers are no pages: the APIs, what probes ask for, and files of the build. */
const NO_PAGE = /^\/(?:api(?:\/|$)|_next\/|health$|ready$|metrics$)/
const FILE = /^\/api\/media\/file\//
const PANEL = /^\/admin(?:\/|$)/
/** Pages whose addresses hold a token behind the #, which no browser sends; this keeps the rest in the house too. */
const LINK_PAGE = /^\/(?:reset-password|invitation|verify-email|confirm-email)\/?$/

/** What is at an address, as far as browsers have to be told. */
export function kindOf(path) {
  if (FILE.test(path)) return 'file'
  if (NO_PAGE.test(path)) return 'data'
  return PANEL.test(path) ? 'panel' : 'page'
}

function pagePolicy(kind, { nonce, isDevelopment }) {
  const common = kind === 'panel' ? PANEL_PAGE : [...PAGE, ...SHOP_STYLES(nonce)]
  if (isDevelopment) {
    const isReplaced = (directive) => /^(?:script|style|connect)-src/.test(directive)
    return [...common.filter((directive) => !isReplaced(directive)), ...DEVELOPMENT_PAGE]
  }
  // In the panel scripts may not load others from elsewhere: its code editor would fetch itself from a foreign server.
  const trust = kind === 'panel' ? "'self'" : "'strict-dynamic'"
  return [...common, `script-src 'nonce-${nonce}' ${trust}`]
}

/**
 * The policy of a kind of answer. Pages have a nonce: Next.js reads it from the request's header of the same name, and
 * writes it into each script that it sends.
 */
export function contentPolicy(kind, facts) {
  if (kind === 'file') return `${NOTHING_AT_ALL}; sandbox`
  if (kind === 'data') return NOTHING_AT_ALL
  return [...pagePolicy(kind, facts), ...(facts.isHttps ? ['upgrade-insecure-requests'] : [])].join('; ')
}

/** All headers of an answer to `path` that browsers are to obey. */
export function securityHeaders(path, facts) {
  const kind = kindOf(path)
  return {
    ...ALWAYS,
    ...(facts.isHttps ? { 'strict-transport-security': HSTS } : {}),
    'content-security-policy': contentPolicy(kind, facts),
    // Pictures of goods are for everybody: marketplaces show them too.
    ...(kind === 'file' ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
    ...(LINK_PAGE.test(path) ? { 'referrer-policy': 'no-referrer' } : {}),
  }
}

/** The refresh cookie (src/platform/http/session-cookies.ts) as it is when it is taken back. */
const ENDS_SESSION = /^(?:__Host-)?payload-refresh=;/

/**
 * An answer that takes a session out of a browser also has it forget what it kept of our pages. Its cookies and storage
 * stay: what is left there is the basket, which a visitor filled, and that this device was signed in with once, which
 * keeps its owner from waiting for what others guess. Neither opens anything.
 */
function clearAfterSession(res) {
  const cookies = [res.getHeader('set-cookie') ?? []].flat()
  if (cookies.some((cookie) => ENDS_SESSION.test(cookie))) res.setHeader('clear-site-data', '"cache"')
}

function pairsOf(headers) {
  if (!Array.isArray(headers)) return Object.entries(headers)
  const flat = headers.flat()
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1]]] : []))
}

/** Answers of the APIs differ by who may read them. A cache on the way must not give one to another. */
function varyByOrigin(res) {
  const vary = [res.getHeader('vary') ?? []].flat().join(', ')
  if (!/\borigin\b|\*/i.test(vary)) res.setHeader('vary', vary === '' ? 'Origin' : `${vary}, Origin`)
}

/**
 * The class of the server's answers. The headers are added when the head is written, last of all, so that nothing which
 * a route sets weakens them and no answer is without.
 * @param {{ isDevelopment: boolean, isHttps: () => boolean }} settings
 * @returns {typeof ServerResponse}
 */
export function guardedResponse({ isDevelopment, isHttps }) {
  return class GuardedResponse extends ServerResponse {
    #nonce
    #path

    get isDevelopment() {
      return isDevelopment
    }

    get isHttps() {
      return isHttps()
    }

    get path() {
      return (this.#path ??= this.req.url.split('?', 1)[0])
    }

    /** Made for answers that need one. */
    get nonce() {
      return (this.#nonce ??= randomBytes(16).toString('base64'))
    }

    /** For Next.js to find the nonce in; null where there is no page. */
    get pagePolicy() {
      const kind = kindOf(this.path)
      return kind === 'page' || kind === 'panel' ? contentPolicy(kind, this) : null
    }

    writeHead(status, ...rest) {
      const given = rest.find((part) => typeof part === 'object' && part !== null)
      for (const [name, value] of pairsOf(given ?? {})) this.setHeader(name, value)
      const headers = securityHeaders(this.path, this)
      for (const name in headers) this.setHeader(name, headers[name])
      this.removeHeader('x-powered-by')
      clearAfterSession(this)
      if (this.path.startsWith('/api/')) varyByOrigin(this)
      // Whoever failed for a database that was busy said what they could: see src/platform/database/guard-statements.ts.
      const isBusy = status === 500 && this.servedBy?.isBusy === true
      if (isBusy) this.setHeader('retry-after', '1')
      const isNamed = typeof rest[0] === 'string' && !isBusy
      return isNamed ? super.writeHead(status, rest[0]) : super.writeHead(isBusy ? 503 : status)
    }
  }
}
