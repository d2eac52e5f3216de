/** Tests one part that requests depend on; rejects with a {@link PartAway}, whose words are public. */
export type Check = () => Promise<void>

/** Why a part cannot be used, in words that anybody may read. Anything else that a check fails with is kept to the log. */
export class PartAway extends Error {
  override name = 'PartAway'
}

const CHECK_TIMEOUT_MS = 3_000

/** How a check ended: `ok`, or the reason why not, and what it failed with. */
export interface Outcome {
  told: string
  cause: unknown
}

/** The outcome of a check, within three seconds. */
export async function outcomeOf(check: Check): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new PartAway(`no answer within ${String(CHECK_TIMEOUT_MS / 1000)} s`)),
      CHECK_TIMEOUT_MS,
    )
  })
  try {
    await Promise.race([check(), timeout])
    return { told: 'ok', cause: null }
  } catch (error) {
    return { told: error instanceof PartAway ? error.message : 'failed', cause: error }
  } finally {
    clearTimeout(timer)
  }
}
