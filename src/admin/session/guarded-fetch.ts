import type { Asked, Send } from './asked'
import { askedOf, isWatched } from './asked'
import { isSessionOver } from './session-check'

export interface GuardHost {
  /** Waits until the same person is signed in again. */
  signInAgain: () => Promise<void>
  /** Looks at an answer to a person who is signed in: it, another in its place, or what to ask instead. */
  settle: (asked: Asked, response: Response, send: Send) => Promise<Response | { instead: RequestInit }>
}

const RENEWAL = '/api/users/refresh-token'

/** A server that restarts or is busy ends no session, but Payload takes any refusal of a renewal for its end. */
function assertRenewed({ url }: Asked, response: Response): void {
  if (url.pathname !== RENEWAL || response.ok) return
  throw new TypeError('The session could not be renewed just now. It is tried again while you work.')
}

/**
 * The panel's way to its server. A request that is refused because the session has ended waits until the person has signed
 * in again and is sent once more, so that what asked (a form, a button, a list, a link) goes on as if nothing had been.
 */
export function guardedFetch(send: Send, host: GuardHost): Send {
  return async function guarded(input, init): Promise<Response> {
    const asked = askedOf(input, init)
    if (!isWatched(asked)) return send(input, init)
    const ask = () => send(input instanceof Request ? input.clone() : input, init)
    let response = await ask()
    while (await isSessionOver(asked, response, send)) {
      await host.signInAgain()
      response = await ask()
    }
    assertRenewed(asked, response)
    const settled = await host.settle(asked, response, send)
    return settled instanceof Response ? settled : guarded(input, settled.instead)
  }
}
