import 'server-only'

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { BrandLogo } from '../brand/brand-logo'
import { SignOut } from './sign-out'

/** In place of the framework's, which signs out whoever follows a link to it, from wherever. */
export function LogoutView({ initPageResult }: AdminViewServerProps) {
  const { headers, user } = initPageResult.req
  if (!user) redirect('/admin/login')
  // A click on the panel's own link before the page was alive. What leads here through others says that they are others, or
  // that nobody clicked.
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
