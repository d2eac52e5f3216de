'use client'

import type { DefaultCellComponentProps, NumberFieldClient } from 'payload'

import { useWords } from '../languages/use-words'
import { useStoreCurrency } from './store-currency'

/** A column of minor units, shown as money in the row's own currency, else the store's. */
export function MoneyCell({ cellData, rowData }: DefaultCellComponentProps<NumberFieldClient>) {
  const storeCurrency = useStoreCurrency()
  const { amount } = useWords()
  const own: unknown = rowData['currency']
  return <span className="br-amount">{amount(cellData, typeof own === 'string' ? own : storeCurrency)}</span>
}
