import { z } from 'zod'

import { parseMoment } from '@/domain/time-zone'

const momentText = z.string().meta({
  description: 'ISO 8601 time with its zone; seconds may be left out: 2026-11-28T14:05Z.',
})

/** A moment in a body, by the same rule as in filters. Parses to ISO 8601 in UTC, with seconds. */
export const momentSchema = momentText.transform((text, context) => {
  const moment = parseMoment(text)
  if (moment) return moment.toISOString()
  context.addIssue({
    code: 'custom',
    message: 'must be an ISO 8601 time with its zone, such as 2026-11-28T14:05:00Z',
  })
  return z.NEVER
})

/** Clocks differ. */
const MAX_AHEAD_MS = 5 * 60 * 1000

/** The same of what has happened already: not in the future, but for a few minutes by which clocks differ. */
export const pastMomentSchema = momentSchema.refine((iso) => Date.parse(iso) <= Date.now() + MAX_AHEAD_MS, {
  error: 'must not be in the future: it has happened already',
})
