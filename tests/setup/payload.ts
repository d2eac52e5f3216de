import type { Payload } from 'payload'
import { getPayload } from 'payload'
import { afterAll } from 'vitest'

/** Payload on this test file's own database, closed after the last test. Call it at the top of the file. */
export async function startPayload(): Promise<Payload> {
  // Not before now: the configuration reads its settings when it is loaded.
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  afterAll(() => payload.destroy())
  return payload
}
