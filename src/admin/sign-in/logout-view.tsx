import 'server-only'

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { BrandLogo } from '../brand/brand-logo'
import { SignOut } from './sign-out'

/** The panel's sign-out page, in place of Payload's, which signs out on any visit, even by a link from another site. */
export function LogoutView({ initPageResult }: AdminViewServerProps) {
  const { headers, user } = initPageResult.req
  if (!user) redirect('/admin/login')
  // A click on the panel's own link before its scripts ran. For links from other sites and for redirects, these headers say
  // that the request is cross-site or came without a click.
  const wasClicked = headers.get('sec-fetch-site') === 'same-origin' && headers.get('sec-fetch-user') === '?1'
  return (
    <main>
      <div className="login__brand">
        <BrandLogo />
      </div>
      <SignOut email={user.email} wasClicked={wasClicked} />
    </main>
  )
}
