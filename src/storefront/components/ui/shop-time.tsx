'use client'

import { createContext, use } from 'react'
import type { ReactNode } from 'react'

import { showLongDay, showMoment } from '@/domain/time-zone'

const ShopTimeZone = createContext('UTC')

/** Gives the shop's pages the zone that times are shown in, an IANA name. */
export function ShopTimeZoneContext({ children, timeZone }: { children: ReactNode; timeZone: string }) {
  return <ShopTimeZone value={timeZone}>{children}</ShopTimeZone>
}

/** The shop's day of a moment, e.g. `23 November 2026`; `at` is ISO 8601. */
export function ShopDay({ at }: { at: string }) {
  return <time dateTime={at}>{showLongDay(new Date(at), use(ShopTimeZone))}</time>
}

/** A moment on the shop's clock, e.g. `23 Nov 2026, 09:05 GMT`; `at` is ISO 8601. */
export function ShopTime({ at }: { at: string }) {
  return <time dateTime={at}>{showMoment(new Date(at), use(ShopTimeZone))}</time>
}
