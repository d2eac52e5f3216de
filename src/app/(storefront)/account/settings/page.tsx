import type { Metadata } from 'next'

import { loadOwnAccount } from '@/features/account/own-account/load-own-account'
import { AccountSettings } from '@/storefront/components/account/account-settings'

import {
  changeEmailAction,
  changeUserNameAction,
  closeAccountAction,
  resendVerificationAction,
} from '../../_actions/account'
import { requireSignedIn } from '../../_server/context'

export const metadata: Metadata = { title: 'Settings', robots: { index: false } }

/** The account's email address and user name, and how to close it. */
export default async function SettingsPage() {
  const account = await loadOwnAccount(await requireSignedIn('/account/settings'))
  return (
    <AccountSettings
      account={account}
      isStaff={account.isStaff}
      changeEmail={changeEmailAction}
      changeUserName={changeUserNameAction}
      resend={resendVerificationAction}
      close={closeAccountAction}
    />
  )
}
