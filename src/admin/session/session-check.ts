import { z } from 'zod'

import type { Asked, Send } from './asked'

const meSchema = z.object({ user: z.object({ id: z.string(), email: z.string().optional() }).nullable() })

type SignedInUser = NonNullable<z.output<typeof meSchema>['user']>

/** Who is signed in; null for no one, undefined when that cannot be found out now. */
export async function whoIsSignedIn(send: Send): Promise<SignedInUser | null | undefined> {
  try {
    const init = { credentials: 'include', headers: { accept: 'application/json' } } as const
    const response = await send('/api/users/me', init)
    return response.ok ? meSchema.parse(await response.json()).user : undefined
  } catch (error) {
    // No answer, or one that is none of ours: a proxy's page.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof z.ZodError)
      return undefined
    throw error
  }
}

const isPageData = ({ headers }: Asked) => headers.has('rsc')
const isServerFunction = ({ headers }: Asked) => headers.has('next-action')
const REFUSALS = new Set([401, 403, 404])

/** Pages lead to the sign-in, by a redirect of HTTP or by one within the data of a page. */
async function leadsToSignIn(response: Response): Promise<boolean> {
  if (response.redirected && new URL(response.url).pathname === '/admin/login') return true
  return (await response.clone().text()).includes('NEXT_REDIRECT;replace;/admin/login')
}

/**
 * Whether a request was answered as to a visitor. Refusals alone do not say so: what a visitor may not see is answered as if
 * it were not there, and a failed server function has no reason. So whoever is signed in is asked for.
 */
export async function isSessionOver(asked: Asked, response: Response, send: Send): Promise<boolean> {
  if (isPageData(asked) && !isServerFunction(asked)) return leadsToSignIn(response)
  const isSuspicious = REFUSALS.has(response.status) || (isServerFunction(asked) && !response.ok)
  return isSuspicious && (await whoIsSignedIn(send)) === null
}
