import 'server-only'

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { BrandLogo } from '../brand/brand-logo'
import { SignOut } from './sign-out'

/** In place of the framework's, which signs out whoever follows a link to it, from wherever. */
export function LogoutView({ initPageResult }: AdminViewServerProps) {
  const { user } = initPageResult.req
  if (!user) redirect('/admin/login')
  return (
    <main>
      <div className="login__brand">
        <BrandLogo />
      </div>
      <SignOut email={user.email} />
    </main>
  )
}
