/** That a route will go, since when, and what takes its place. */
export interface Deprecation {
  /** The day on which it became deprecated: `2026-11-30`. */
  readonly since: string
  /** The day from which it may be gone; none is decided without it. */
  readonly sunset?: string
  /** What programs use instead, as a sentence goes on: `` `GET /orders/{id}/events` ``. */
  readonly instead: string
}

interface Deprecated {
  readonly name: string
  readonly deprecated?: Deprecation
}

const momentOf = (day: string) => new Date(`${day}T00:00:00Z`)

/**
 * The headers of a route that will go: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and a link to what is said about it; none
 * of a route that stays.
 */
export function deprecationHeaders({ name, deprecated }: Deprecated): Record<string, string> {
  if (!deprecated) return {}
  const { since, sunset } = deprecated
  return {
    deprecation: `@${String(momentOf(since).getTime() / 1000)}`,
    link: `</api/v1/docs#${name}>; rel="deprecation"; type="text/html"`,
    ...(sunset === undefined ? {} : { sunset: momentOf(sunset).toUTCString() }),
  }
}

/** The same for people, as a part of the route's description; empty of a route that stays. */
export function deprecationWords({ deprecated }: Deprecated): string {
  if (!deprecated) return ''
  const { since, sunset, instead } = deprecated
  const end = sunset === undefined ? '' : `, and may be gone from ${sunset}`
  return `Deprecated since ${since}${end}: use ${instead}. `
}
