import { msg } from '../languages/words'

/** Requests a minute that a key may make, unless its owner says otherwise. */
export const DEFAULT_RATE_LIMIT = 600
export const MAX_RATE_LIMIT = 60_000

/** Hours that a rotated key goes on working, so that its program can be given the new secret. */
export const DEFAULT_OVERLAP_HOURS = 24
export const MAX_OVERLAP_HOURS = 7 * 24

export const MAX_KEY_NAME = 100

/** What a key works on: the shop, or the demo data of the sandbox. A key never changes from one to the other. */
export const KEY_MODES = ['live', 'test'] as const
export type KeyMode = (typeof KEY_MODES)[number]

/** As people read it. */
export const KEY_MODE_LABELS = { live: msg('Live'), test: msg('Test') } as const satisfies Record<
  KeyMode,
  string
>
