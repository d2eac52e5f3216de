'use client'

import { createContext, use } from 'react'
import type { ReactNode } from 'react'

const ShopTimeZone = createContext('UTC')

/** Gives the panel's pages the zone that times are shown in. */
export function ShopTimeZoneContext({ children, timeZone }: { children: ReactNode; timeZone: string }) {
  return <ShopTimeZone value={timeZone}>{children}</ShopTimeZone>
}

/** IANA name of the shop's time zone. */
export function useShopTimeZone(): string {
  return use(ShopTimeZone)
}
