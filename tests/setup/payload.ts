import type { Payload } from 'payload'
import { getPayload } from 'payload'

/** Payload on this test file's own database. It is closed after the file's last test (tests/setup/database.ts). */
export async function startPayload(): Promise<Payload> {
  // Not before now: the configuration reads its settings when it is loaded.
  const { default: config } = await import('@payload-config')
  return getPayload({ config })
}
