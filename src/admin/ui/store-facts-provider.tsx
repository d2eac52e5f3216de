import 'server-only'

import type { Payload } from 'payload'
import type { ReactNode } from 'react'

import { readStoreCurrency } from '@/features/store/read-store-currency'
import { readStoreTimeZone } from '@/features/store/read-store-time-zone'

import { StoreCurrencyContext } from '../money/store-currency'
import { ShopTimeZoneContext } from '../time/shop-time-zone'

interface Props {
  children?: ReactNode
  payload: Payload
}

/** Mounted around the whole panel: reads the store's currency and time zone once a page load. */
export async function StoreFactsProvider({ children, payload }: Props) {
  const [currency, timeZone] = await Promise.all([readStoreCurrency(payload), readStoreTimeZone(payload)])
  return (
    <StoreCurrencyContext currency={currency}>
      <ShopTimeZoneContext timeZone={timeZone}>{children}</ShopTimeZoneContext>
    </StoreCurrencyContext>
  )
}
