'use client'

import { showMoment, showShortDay } from '@/domain/time-zone'

import { useWords } from '../languages/use-words'
import { useShopTimeZone } from './shop-time-zone'

/** A stored moment on the shop's clock; `at` is ISO 8601. */
export function ShopTime({ at }: { at: string }) {
  const timeZone = useShopTimeZone()
  const { language } = useWords()
  return (
    <time dateTime={at} title={timeZone}>
      {showMoment(new Date(at), timeZone, language)}
    </time>
  )
}

/** The shop's day of a stored moment; `at` is ISO 8601. */
export function ShopDay({ at }: { at: string }) {
  const timeZone = useShopTimeZone()
  const { language } = useWords()
  return (
    <time dateTime={at} title={timeZone}>
      {showShortDay(new Date(at), timeZone, language)}
    </time>
  )
}
