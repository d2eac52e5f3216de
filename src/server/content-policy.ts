// The content security policy of each kind of answer.
import { createHash } from 'node:crypto'

/** No page may frame ours, and what is not allowed below is not loaded. */
const NOTHING = ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]
const NOTHING_AT_ALL = NOTHING.join('; ')

/** The style attributes that next/image writes into its markup, one for each of its layouts. */
const IMAGE_STYLES = [
  'color:transparent',
  'position:absolute;height:100%;width:100%;left:0;top:0;right:0;bottom:0;color:transparent',
]
const IMAGE_STYLE_HASHES = IMAGE_STYLES.map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
).join(' ')

const SHOP_PAGE = [
  ...NOTHING,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
]
const shopStyles = (nonce: string) => [
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
/** The development server evaluates modules, adds styles as it goes and uses a web socket. */
const DEVELOPMENT_PAGE = [
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws: blob:",
]

/** The API's reference page: its own files and calls of the API, no inline code, no pictures, nothing that a form sends by itself. */
const REFERENCE_PAGE = [
  ...NOTHING,
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
].join('; ')

/** What is at an address, as far as browsers have to be told: `data` is every answer that is no page and no upload. */
export type Kind = 'page' | 'panel' | 'reference' | 'data' | 'file'

/**
 * Addresses whose answers are no pages: the APIs, what probes ask for, and files of the build. `/metrics` is not among them:
 * for all who may not read it, it is a page that does not exist, like any other.
 */
const NO_PAGE = /^\/(?:api(?:\/|$)|_next\/|health$|ready$)/
const FILE = /^\/api\/media\/file\//
const PANEL = /^\/admin(?:\/|$)/
const REFERENCE = '/api/v1/docs'

/** The kind of what a path leads to. */
export function kindOf(path: string): Kind {
  if (FILE.test(path)) return 'file'
  if (path === REFERENCE) return 'reference'
  if (NO_PAGE.test(path)) return 'data'
  return PANEL.test(path) ? 'panel' : 'page'
}

/** What a policy depends on, besides the kind of the answer. */
export interface PolicyFacts {
  /** Base64, another one for each answer. */
  readonly nonce: string
  readonly isDevelopment: boolean
  /** Whether our public address is on https. */
  readonly isHttps: boolean
}

function pagePolicy(kind: 'page' | 'panel', { nonce, isDevelopment }: PolicyFacts): string[] {
  const common = kind === 'panel' ? PANEL_PAGE : [...SHOP_PAGE, ...shopStyles(nonce)]
  if (isDevelopment) {
    const isReplaced = (directive: string) => /^(?:script|style|connect)-src/.test(directive)
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
export function contentPolicy(kind: Kind, facts: PolicyFacts): string {
  if (kind === 'file') return `${NOTHING_AT_ALL}; sandbox`
  if (kind === 'data') return NOTHING_AT_ALL
  if (kind === 'reference') return REFERENCE_PAGE
  return [...pagePolicy(kind, facts), ...(facts.isHttps ? ['upgrade-insecure-requests'] : [])].join('; ')
}
