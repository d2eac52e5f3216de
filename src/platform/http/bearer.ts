const SCHEME = /^(?:Bearer|JWT) +(\S+)$/i

/** The token in a header `Authorization`; null without one, or for another scheme. */
export function bearerIn(header: string | null): string | null {
  return SCHEME.exec(header ?? '')?.[1] ?? null
}

/** The token or key that a request brings in its header `Authorization`; null without one, or for another scheme. */
export function bearerOf(headers: Headers): string | null {
  return bearerIn(headers.get('authorization'))
}
