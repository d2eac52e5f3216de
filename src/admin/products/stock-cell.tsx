'use client'

import type { DefaultCellComponentProps } from 'payload'

import { useProductFacts } from './product-facts'

/** What is available of a product, over all of its variants. */
export function StockCell({ rowData }: DefaultCellComponentProps) {
  const facts = useProductFacts(rowData['id'])
  if (!facts) return <span>–</span>
  const variants = facts.variants === 1 ? '1 variant' : `${String(facts.variants)} variants`
  return (
    <span>
      {facts.available.toLocaleString('en')} <span className="br-muted">in {variants}</span>
    </span>
  )
}
