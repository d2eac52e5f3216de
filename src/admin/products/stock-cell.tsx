'use client'

import type { DefaultCellComponentProps } from 'payload'

import { useWords } from '../languages/use-words'
import { useProductFacts } from './product-facts'

/** What is available of a product, over all of its variants. */
export function StockCell({ rowData }: DefaultCellComponentProps) {
  const { number, tn } = useWords()
  const facts = useProductFacts(rowData['id'])
  if (!facts) return <span>–</span>
  return (
    <span>
      {number(facts.available)}{' '}
      <span className="br-muted">{tn(facts.variants, ['in {count} variant', 'in {count} variants'])}</span>
    </span>
  )
}
