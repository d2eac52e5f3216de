'use client'

import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import { ShopTime } from './shop-time'

/** A column of moments, on the shop's clock. */
export function TimeCell({ cellData }: DefaultCellComponentProps<DateFieldClient>) {
  const at: unknown = cellData
  return typeof at === 'string' ? <ShopTime at={at} /> : null
}
