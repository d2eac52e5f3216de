'use client'

import { createContext, use } from 'react'
import type { ReactNode } from 'react'

import { DEFAULT_CURRENCY } from '@/domain/store-settings'

const StoreCurrency = createContext<string>(DEFAULT_CURRENCY)

/** Gives the panel's money fields the currency that the catalogue is priced in. */
export function StoreCurrencyContext({ children, currency }: { children: ReactNode; currency: string }) {
  return <StoreCurrency value={currency}>{children}</StoreCurrency>
}

/** ISO 4217 code of the store's currency. */
export function useStoreCurrency(): string {
  return use(StoreCurrency)
}
