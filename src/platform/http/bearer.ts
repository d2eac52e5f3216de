const SCHEME = /^(?:Bearer|JWT) +(\S+)$/i

/** The token or key that a request brings in its header `Authorization`; null without one, or for another scheme. */
export function bearerOf(headers: Headers): string | null {
  return SCHEME.exec(headers.get('authorization') ?? '')?.[1] ?? null
}
