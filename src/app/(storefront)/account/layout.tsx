import type { ReactNode } from 'react'

import { AccountNavigation } from '@/storefront/components/layout/account-navigation'

import { logOutAction } from '../_actions/session'

/** The frame of the account's pages: their navigation beside the page. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-7xl px-4 py-8 sm:px-6 sm:py-10">
      <AccountNavigation logOut={logOutAction} />
      {children}
    </div>
  )
}
