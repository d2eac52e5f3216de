import { z } from 'zod'

import type { PanelRequest, Send } from './panel-request'

const meSchema = z.object({ user: z.object({ id: z.string(), email: z.string().optional() }).nullable() })

type SignedInUser = NonNullable<z.output<typeof meSchema>['user']>

/** The signed-in user; null when unauthenticated, undefined when the server cannot be asked now. */
export async function findSignedInUser(send: Send): Promise<SignedInUser | null | undefined> {
  try {
    const init = { credentials: 'include', headers: { accept: 'application/json' } } as const
    const response = await send('/api/users/me', init)
    return response.ok ? meSchema.parse(await response.json()).user : undefined
  } catch (error) {
    // No response, or one that is not ours, such as a proxy's error page.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof z.ZodError)
      return undefined
    throw error
  }
}

const isPageData = ({ headers }: PanelRequest) => headers.has('rsc')
const isServerFunction = ({ headers }: PanelRequest) => headers.has('next-action')
const REFUSALS = new Set([401, 403, 404])

/** Pages lead to the sign-in, by a redirect of HTTP or by one within the data of a page. */
async function leadsToSignIn(response: Response): Promise<boolean> {
  if (response.redirected && new URL(response.url).pathname === '/admin/login') return true
  return (await response.clone().text()).includes('NEXT_REDIRECT;replace;/admin/login')
}

/**
 * Whether a request was answered as unauthenticated. The status alone does not say so: documents that a visitor may not see
 * answer 404, and a failed server function gives no reason. So a refusal is followed by a request for the signed-in user.
 */
export async function isSessionOver(request: PanelRequest, response: Response, send: Send): Promise<boolean> {
  if (isPageData(request) && !isServerFunction(request)) return leadsToSignIn(response)
  const isSuspicious = REFUSALS.has(response.status) || (isServerFunction(request) && !response.ok)
  return isSuspicious && (await findSignedInUser(send)) === null
}
