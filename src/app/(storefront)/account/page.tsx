import type { Metadata } from 'next'

import { loadOwnAccount } from '@/features/account/own-account/load-own-account'
import { listOwnOrders } from '@/features/orders/reading/list-own-orders'
import { AccountOverview } from '@/storefront/components/account/account-overview'

import { resendVerificationAction, updateDetailsAction } from '../_actions/account'
import { requireSignedIn } from '../_server/context'

export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

/** The account's first page: its newest orders and details. */
export default async function AccountPage() {
  const ctx = await requireSignedIn('/account')
  const [account, { orders }] = await Promise.all([loadOwnAccount(ctx), listOwnOrders(ctx, { limit: 3 })])
  return (
    <AccountOverview
      account={account}
      orders={orders}
      updateDetails={updateDetailsAction}
      resendVerification={resendVerificationAction}
    />
  )
}
