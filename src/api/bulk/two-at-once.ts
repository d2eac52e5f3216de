import { DomainError } from '@/domain/errors'

/** In one process: each may hold two connections. */
const MAX_AT_ONCE = 2

let running = 0

/**
 * Does the work of a request that holds many.
 * @throws DomainError `SERVICE_UNAVAILABLE` while two others run.
 */
export async function twoAtOnce<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_AT_ONCE)
    throw new DomainError('SERVICE_UNAVAILABLE', 'Other bulk requests still run: send it again in a moment.')
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
  }
}

/** How many requests one that holds `count` of them counts as: one, and one more for each ten after the first ten. */
export function requestsOf(count: number): number {
  const IN_ONE = 10
  return Math.ceil(count / IN_ONE)
}
