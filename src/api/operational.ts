/** Tests one part that requests depend on; rejects with the reason, which must not hold a secret. */
export type Check = () => Promise<void>

const CHECK_TIMEOUT_MS = 3_000

/** `ok`, or the reason why not. */
async function outcomeOf(check: Check): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS / 1000} s`)),
      CHECK_TIMEOUT_MS,
    )
  })
  try {
    await Promise.race([check(), timeout])
    return 'ok'
  } catch (error) {
    return error instanceof Error ? error.message : 'failed'
  } finally {
    clearTimeout(timer)
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** The process is up and answers; nothing else is asked, so that a broken database does not get it restarted. */
export function answerHealth(): Response {
  return answer(200, { status: 'ok' })
}

/**
 * Whether requests can be served: 200, or 503 with the reason per part.
 * @param checks by the part's name, such as `database`; all run at once.
 */
export async function answerReady(checks: Readonly<Record<string, Check>>): Promise<Response> {
  const parts = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await outcomeOf(check)] as const),
  )
  const isReady = parts.every(([, outcome]) => outcome === 'ok')
  return answer(isReady ? 200 : 503, {
    status: isReady ? 'ok' : 'unavailable',
    checks: Object.fromEntries(parts),
  })
}
