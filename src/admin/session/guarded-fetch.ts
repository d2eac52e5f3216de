import type { Words } from '@/domain/languages/words'

import type { PanelRequest, Send } from './panel-request'
import { isWatched, panelRequestOf } from './panel-request'
import { isSessionOver } from './session-check'

export interface GuardHost {
  /** Waits until the same person is signed in again. */
  signInAgain: () => Promise<void>
  /** Handles a response to a signed-in user. Returns it, another response, or a request to send instead. */
  settle: (
    request: PanelRequest,
    response: Response,
    send: Send,
  ) => Promise<Response | { instead: RequestInit }>
  /** A text as the reader is told it. */
  t: Words['t']
}

const RENEWAL = '/api/users/refresh-token'

/** A server that restarts or is busy ends no session, but Payload takes any refusal of a renewal for its end. */
function assertRenewed({ url }: PanelRequest, response: Response, t: Words['t']): void {
  if (url.pathname !== RENEWAL || response.ok) return
  throw new TypeError(t('The session could not be renewed just now. It is tried again while you work.'))
}

/**
 * The panel's way to its server. A request that is refused because the session has ended waits until the person has signed
 * in again and is sent once more, so that its sender (a form, a button, a list, a link) goes on as if nothing had been.
 */
export function guardedFetch(send: Send, host: GuardHost): Send {
  return async function guarded(input, init): Promise<Response> {
    const request = panelRequestOf(input, init)
    if (!isWatched(request)) return send(input, init)
    const ask = () => send(input instanceof Request ? input.clone() : input, init)
    let response = await ask()
    while (await isSessionOver(request, response, send)) {
      await host.signInAgain()
      response = await ask()
    }
    assertRenewed(request, response, host.t)
    const settled = await host.settle(request, response, send)
    return settled instanceof Response ? settled : guarded(input, settled.instead)
  }
}
