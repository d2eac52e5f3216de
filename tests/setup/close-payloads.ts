import type { Payload } from 'payload'

/** Where `getPayload` keeps what it has started, by key. */
const instances = globalThis as { _payload?: Map<string, { payload: Payload | null }> }

/** Closes each Payload of this process, so that the next `getPayload` starts a new one. */
export async function closePayloads(): Promise<void> {
  const opened = [...(instances._payload?.values() ?? [])]
  instances._payload?.clear()
  for (const { payload } of opened) {
    if (!payload) continue
    const { pool } = payload.db as { pool?: { end: () => Promise<void> } }
    await payload.destroy()
    // Not awaited: Payload keeps one connection for itself, which ends with the database.
    void pool?.end()
  }
}
