import { AsyncLocalStorage } from 'node:async_hooks'

/** A select of ids and its values. */
export interface IdsSelect {
  readonly text: string
  readonly values: readonly unknown[]
}

interface Capture {
  select: IdsSelect | null
}

const capturing = new AsyncLocalStorage<Capture>()

/** For the database adapter: keeps the select of the documents that a count is about. Answers whether it was wanted. */
export function keepIds(makeSelect: () => IdsSelect): boolean {
  const capture = capturing.getStore()
  if (!capture) return false
  capture.select ??= makeSelect()
  return true
}

/**
 * The select of the documents that a count of Payload's would count, which is not run: hooks, guards and access rules have made
 * its condition, so that a statement of ours reaches no document that the caller could not list.
 * @throws Error when nothing was counted, as when the caller may read none; and what the count throws.
 */
export async function captureIds(count: () => Promise<unknown>): Promise<IdsSelect> {
  const capture: Capture = { select: null }
  await capturing.run(capture, count)
  if (!capture.select) throw new Error('the count has asked for no documents')
  return capture.select
}
