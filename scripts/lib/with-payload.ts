import type { Payload } from 'payload'

/** Payload for as long as a command needs it, inside `withDatabase`. */
export async function withPayload<Result>(use: (payload: Payload) => Promise<Result>): Promise<Result> {
  // Loaded only now: Payload reads its configuration from the environment that `withDatabase` completed.
  const [{ getPayload }, { default: config }, { poolOf }, { watchPool }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
    import('@/platform/database/transaction'),
    import('@/platform/database/watch-pool'),
  ])
  const payload = await getPayload({ config, disableOnInit: true })
  watchPool(payload)
  try {
    return await use(payload)
  } finally {
    // Payload itself leaves its connections to the process; an idle one that lives when the embedded database stops
    // fails the command. Nobody waits for the end: Payload never gives back the connection that it tried first.
    void poolOf(payload).end()
    await payload.destroy()
  }
}
