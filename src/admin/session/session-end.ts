import { z } from 'zod'

import type { Send } from './asked'
import { askedOf } from './asked'

const endSchema = z.object({ sessionEnds: z.number() })

/** The answers that say when the session ends unless it is used. */
const SAY_WHEN = new Set([
  '/api/users/login',
  '/api/users/me',
  '/api/users/refresh-token',
  '/api/users/two-factor',
])

async function readEnd(response: Response): Promise<number | null> {
  const answer: unknown = await response.json().catch(() => null)
  const read = endSchema.safeParse(answer)
  return read.success ? read.data.sessionEnds * 1000 : null
}

/** Reads along when the session ends, in milliseconds of the epoch. */
export function readingSessionEnd(send: Send, onEnd: (endsMs: number) => void): Send {
  return async (input, init) => {
    const response = await send(input, init)
    if (response.ok && SAY_WHEN.has(askedOf(input, init).url.pathname)) {
      const endsMs = await readEnd(response.clone())
      if (endsMs !== null) onEnd(endsMs)
    }
    return response
  }
}
