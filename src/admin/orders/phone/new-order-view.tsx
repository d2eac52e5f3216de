import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { Payload } from 'payload'

import { loadStoreSettings } from '@/features/store/load-store-settings'

import { NewOrderForm } from './new-order-form'
import { NewOrderHeading } from './new-order-heading'

/** The page on which staff take an order for a customer. */
export async function NewOrderView({ payload }: { payload: Payload }) {
  const { addressLines, currency, shippingMethods } = await loadStoreSettings(payload)
  return (
    <main>
      <Gutter className="br-page br-phone-page">
        <NewOrderHeading />
        <NewOrderForm country={addressLines.at(-1) ?? ''} currency={currency} methods={shippingMethods} />
      </Gutter>
    </main>
  )
}
