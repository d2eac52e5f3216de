import 'server-only'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { Payload } from 'payload'

import { loadStoreSettings } from '@/features/store/load-store-settings'

import { NewOrderForm } from './new-order-form'

/** The page on which staff take an order for a customer. */
export async function NewOrderView({ payload }: { payload: Payload }) {
  const { addressLines, currency, shippingMethods } = await loadStoreSettings(payload)
  return (
    <main>
      <Gutter className="br-page br-phone-page">
        <SetStepNav nav={[{ label: 'Orders', url: '/admin/collections/orders' }, { label: 'New order' }]} />
        <h1>New order</h1>
        <NewOrderForm country={addressLines.at(-1) ?? ''} currency={currency} methods={shippingMethods} />
      </Gutter>
    </main>
  )
}
