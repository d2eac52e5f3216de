import type { Metadata } from 'next'

import { loadOwnAccount } from '@/features/account/own-account/load-own-account'
import { AddressBook } from '@/storefront/components/account/address-book'

import { removeAddressAction, saveAddressAction } from '../../_actions/account'
import { requireSignedIn } from '../../_server/context'

export const metadata: Metadata = { title: 'Your addresses', robots: { index: false } }

/** The customer's own address book. */
export default async function AddressesPage() {
  const { addresses } = await loadOwnAccount(await requireSignedIn('/account/addresses'))
  return (
    <>
      <h1 className="mb-8 text-3xl sm:text-4xl">Your addresses</h1>
      <AddressBook addresses={addresses} save={saveAddressAction} remove={removeAddressAction} />
    </>
  )
}
