import type { z } from 'zod'

import { wholeNumber } from './env-values'

/** The variables of a stop in order. */
export const STOPPING_VARIABLES = {
  STOP_GRACE_SECONDS: wholeNumber({ from: 0, to: 60 }).default(0),
}

type Raw = z.output<z.ZodObject<typeof STOPPING_VARIABLES>>

export interface StoppingSettings {
  /** How long a web process still serves after it was asked to stop, so that load balancers see in `/ready` that it will. */
  stopGraceMs: number
}

export function toStopping(raw: Raw): StoppingSettings {
  return { stopGraceMs: raw.STOP_GRACE_SECONDS * 1000 }
}
