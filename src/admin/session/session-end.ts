import { z } from 'zod'

import type { Send } from './panel-request'
import { panelRequestOf } from './panel-request'

const endSchema = z.object({ sessionEnds: z.number() })

/** The answers that say when the session ends unless it is used. */
const SAY_WHEN = new Set([
  '/api/users/login',
  '/api/users/me',
  '/api/users/refresh-token',
  '/api/users/two-factor',
])

/** By the server's clock alone: the browser's may be wrong by more than a session lasts. */
async function readLeftMs(response: Response): Promise<number | null> {
  const answer: unknown = await response.json().catch(() => null)
  const read = endSchema.safeParse(answer)
  const saidMs = Date.parse(response.headers.get('date') ?? '')
  return read.success && !Number.isNaN(saidMs) ? read.data.sessionEnds * 1000 - saidMs : null
}

/** Reads from responses how long the session lasts without further use. */
export function readingSessionEnd(send: Send, onEnd: (leftMs: number) => void): Send {
  return async (input, init) => {
    const response = await send(input, init)
    if (response.ok && SAY_WHEN.has(panelRequestOf(input, init).url.pathname)) {
      const leftMs = await readLeftMs(response.clone())
      if (leftMs !== null) onEnd(leftMs)
    }
    return response
  }
}
