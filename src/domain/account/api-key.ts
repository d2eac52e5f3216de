/** Requests a minute that a key may make, unless its owner says otherwise. */
export const DEFAULT_RATE_LIMIT = 600
export const MAX_RATE_LIMIT = 60_000

/** Hours that a rotated key goes on working, so that its program can be given the new secret. */
export const DEFAULT_OVERLAP_HOURS = 24
export const MAX_OVERLAP_HOURS = 7 * 24

export const MAX_KEY_NAME = 100
