import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'

import type { ErrorCode } from '@/domain/errors'

import type { ActionProblem, ActionResult } from './action-result'

/**
 * A server action as a form gets it. What it answers says too little to be used: it has to be called by {@link send}, because a
 * call may also be lost on its way, and no form may fall silent then.
 */
export type Action<Input, Value = undefined> = (
  input: Input,
) => Promise<{ ok: true; value: Value } | { ok: false }>

/** What Next.js says where an answer is none of a server action, and not plain text. */
const UNEXPECTED = 'An unexpected response'

const WORDS = {
  offline:
    'You are offline, so nothing was sent. What you entered is still here: try again when you are connected.',
  lost: 'The connection broke off before the shop answered. What you entered is still here. Please try again: nothing is done twice.',
  outdated:
    'The shop has been updated since you opened this page, so nothing was sent. Please load the page again, and then try again.',
  away: 'The shop cannot answer at the moment. What you entered is still here. Please try again in a moment: nothing is done twice.',
} as const

function lostBecause(error: unknown): { code: ErrorCode; message: string } {
  const code = 'SERVICE_UNAVAILABLE'
  if (unstable_isUnrecognizedActionError(error)) return { code: 'CONFLICT', message: WORDS.outdated }
  if (!navigator.onLine) return { code, message: WORDS.offline }
  // The one kind of error that `fetch` throws.
  if (error instanceof TypeError) return { code, message: WORDS.lost }
  const message = error instanceof Error ? error.message : ''
  // What our own server refuses below the pages, it says in plain words.
  const isOurs = message !== '' && !message.startsWith(UNEXPECTED) && !message.includes('Server Components')
  return { code, message: isOurs ? message : WORDS.away }
}

/**
 * Calls a server action, also where the line, the server or the page's age prevents it: then the answer is a problem in words,
 * as a refusal is, so that each form shows it, keeps what was entered and can be sent again.
 */
export async function send<Input, Value>(
  action: Action<Input, Value>,
  input: Input,
): Promise<ActionResult<Value>> {
  try {
    return (await action(input)) as ActionResult<Value>
  } catch (error) {
    // Where an action leads to another page, its call ends with an error that belongs to Next.js.
    unstable_rethrow(error)
    const problem: ActionProblem = { ...lostBecause(error), isLost: true }
    return { ok: false, problem }
  }
}

/** What stays in a field that its form empties after each answer: what was entered, as long as no answer came. */
export function toBeKept(result: ActionResult<unknown>, entered: string): string {
  return !result.ok && result.problem.isLost === true ? entered : ''
}
