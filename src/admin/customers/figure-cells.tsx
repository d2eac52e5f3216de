'use client'

import type { DefaultCellComponentProps } from 'payload'

import { useWords } from '../languages/use-words'
import { ShopDay } from '../time/shop-time'
import { amountsWords, countWords } from './count-words'
import { useCustomerFigures } from './customer-figures'

/** How many orders a customer has placed. */
export function OrdersCell({ rowData }: DefaultCellComponentProps) {
  const figures = useCustomerFigures(rowData['id'])
  const words = useWords()
  return <span>{figures ? countWords(figures.orders, words) : '–'}</span>
}

/** What a customer has paid and did not get back, in each currency. */
export function SpentCell({ rowData }: DefaultCellComponentProps) {
  const figures = useCustomerFigures(rowData['id'])
  const words = useWords()
  return <span>{figures ? amountsWords(figures.spent, words) : '–'}</span>
}

/** The day of a customer's newest order. */
export function LastOrderCell({ rowData }: DefaultCellComponentProps) {
  const at = useCustomerFigures(rowData['id'])?.lastOrderAt
  return at ? <ShopDay at={at} /> : <span>–</span>
}
