import 'server-only'

import type { Payload } from 'payload'
import type { ReactNode } from 'react'

import { loadStoreSettings } from '@/features/store/load-store-settings'

import { StoreCurrencyContext } from '../money/store-currency'
import { ShopTimeZoneContext } from '../time/shop-time-zone'

interface Props {
  children?: ReactNode
  payload: Payload
}

/** Mounted around the whole panel: reads the store's currency and time zone once a page load. */
export async function StoreFactsProvider({ children, payload }: Props) {
  const { currency, timeZone } = await loadStoreSettings(payload)
  return (
    <StoreCurrencyContext currency={currency}>
      <ShopTimeZoneContext timeZone={timeZone}>{children}</ShopTimeZoneContext>
    </StoreCurrencyContext>
  )
}
