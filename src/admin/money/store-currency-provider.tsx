import 'server-only'

import type { Payload } from 'payload'
import type { ReactNode } from 'react'

import { readStoreCurrency } from '@/features/store/read-store-currency'

import { StoreCurrencyContext } from './store-currency'

interface Props {
  children?: ReactNode
  payload: Payload
}

/** Mounted around the whole panel: reads the store's currency once a page load. */
export async function StoreCurrencyProvider({ children, payload }: Props) {
  const currency = await readStoreCurrency(payload)
  return <StoreCurrencyContext currency={currency}>{children}</StoreCurrencyContext>
}
