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

type Checks = Readonly<Record<string, Check>>

async function outcomesOf(checks: Checks): Promise<Record<string, string>> {
  const parts = Object.entries(checks).map(async ([name, check]) => [name, await outcomeOf(check)] as const)
  return Object.fromEntries(await Promise.all(parts))
}

/**
 * Whether requests can be served: 200, or 503 with the reason per part.
 * @param checks by the part's name, such as `database`; all run at once.
 * @param besides parts without which the shop serves as well: they are told, and decide nothing.
 */
export async function answerReady(checks: Checks, besides: Checks = {}): Promise<Response> {
  const [parts, others] = await Promise.all([outcomesOf(checks), outcomesOf(besides)])
  const isReady = Object.values(parts).every((outcome) => outcome === 'ok')
  return answer(isReady ? 200 : 503, {
    status: isReady ? 'ok' : 'unavailable',
    checks: { ...parts, ...others },
  })
}
