import 'server-only'

import Link from 'next/link'

import type { OwnAccount } from '@/features/account/own-account/load-own-account'
import type { OwnOrderSummary } from '@/features/orders/reading/list-own-orders'

import type { DetailsForm as Details } from '@/storefront/lib/forms/account-schemas'
import type { Action } from '@/storefront/lib/forms/send'
import { DetailsForm } from '../forms/details-form'
import { OrderList } from '../orders/order-list'
import { UnconfirmedEmail } from './unconfirmed-email'

interface AccountOverviewProps {
  account: OwnAccount
  orders: readonly OwnOrderSummary[]
  updateDetails: Action<Details>
  resendVerification: Action<void>
}

/** The customer's newest orders and own details. */
export function AccountOverview(props: AccountOverviewProps) {
  const { account, orders, updateDetails, resendVerification } = props
  return (
    <>
      <h1 className="text-3xl sm:text-4xl">Hello, {account.name}</h1>
      {account.isVerified ? null : (
        <div className="mt-6 max-w-xl">
          <UnconfirmedEmail email={account.email} resend={resendVerification} />
        </div>
      )}
      <div className="mt-8 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <section>
          <h2 className="mb-4 text-2xl">Newest orders</h2>
          <OrderList orders={orders} />
          {orders.length === 0 ? null : (
            <p className="mt-4">
              <Link href="/account/orders" className="font-semibold text-pine underline underline-offset-4">
                All orders
              </Link>
            </p>
          )}
        </section>
        <section>
          <h2 className="mb-4 text-2xl">Your details</h2>
          <DetailsForm
            email={account.email}
            defaults={{
              name: account.name,
              phone: account.phone ?? '',
              company: account.company ?? '',
              vatNumber: account.vatNumber ?? '',
              buyerReference: account.buyerReference ?? '',
            }}
            action={updateDetails}
          />
        </section>
      </div>
    </>
  )
}
