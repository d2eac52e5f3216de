'use client'

import { NumberField, useOperation } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'

/** What is on hand when a variant is made; later the stock panel above the form shows and adjusts it. */
export function OpeningStockField(props: NumberFieldClientProps) {
  return useOperation() === 'create' ? <NumberField {...props} /> : null
}
