import type { Payload } from 'payload'

/** Payload for as long as a command needs it, inside `withDatabase`. */
export async function withPayload<Result>(use: (payload: Payload) => Promise<Result>): Promise<Result> {
  // Loaded only now: Payload reads its configuration from the environment that `withDatabase` completed.
  const [{ getPayload }, { default: config }, { poolOf }, { watchPool }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
    import('@/platform/database/transaction'),
    import('@/platform/database/connections/watch-pool'),
  ])
  const payload = await getPayload({ config, disableOnInit: true })
  watchPool(payload)
  try {
    return await use(payload)
  } finally {
    // Payload leaves its connections open; one that is idle when the embedded database stops fails the command.
    // Not awaited: Payload never releases its first connection, so the promise may not settle.
    void poolOf(payload).end()
    await payload.destroy()
  }
}
