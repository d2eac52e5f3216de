import type { z } from 'zod'

import { wholeNumber } from './env-values'

const percent = wholeNumber({ from: 0, to: 10_000 })

/**
 * The variables of how work that comes by the thousand gives way to requests. A run keeps a process and a connection busy, which is
 * about one core: on two cores, reads keep 0.7 of their pace when it works for two thirds of the time. Mails of a run may take minutes
 * longer than the run: they are given little beside it.
 */
export const REST_VARIABLES = {
  RUN_REST_PERCENT: percent.default(40),
  MAIL_REST_PERCENT: percent.default(800),
}

type Raw = z.output<z.ZodObject<typeof REST_VARIABLES>>

export interface RestSettings {
  /** How long a run rests after a transaction, in percent of what that took; 0 for never. */
  runRestPercent: number
  /** The same for mails that are sent ten at once. */
  mailRestPercent: number
}

export function toRests(raw: Raw): RestSettings {
  return { runRestPercent: raw.RUN_REST_PERCENT, mailRestPercent: raw.MAIL_REST_PERCENT }
}
