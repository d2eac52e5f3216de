import type { InvoiceContent } from '../content'
import { isInUnion } from '../vat-number'

/** How EN 16931 classes what is taxed (UNCL 5305): standard, zero, supply within the Union, export. */
export type TaxCategory = 'S' | 'Z' | 'K' | 'G'

/** Why there is no tax, as a code of the list VATEX and in words. */
export const EXEMPTIONS = {
  K: { code: 'VATEX-EU-IC', reason: 'Intra-Community supply' },
  G: { code: 'VATEX-EU-G', reason: 'Export outside the EU' },
} as const satisfies Partial<Record<TaxCategory, { code: string; reason: string }>>

/** The country that the goods of an invoice go to. */
export function deliveredTo({
  deliverTo,
  buyer,
}: Pick<InvoiceContent, 'deliverTo' | 'buyer'>): string | null {
  return deliverTo.country ?? buyer.address.country
}

/** The class of what an invoice taxes at a rate. */
export function taxCategory(content: InvoiceContent, taxRateBp: number): TaxCategory {
  if (taxRateBp !== 0) return 'S'
  if (content.isReverseCharge) return 'K'
  const to = deliveredTo(content)
  const isExport = isInUnion(content.seller.address.country) && to !== null && !isInUnion(to)
  return isExport && content.seller.vatNumber !== null ? 'G' : 'Z'
}

/** A rate in percent as decimal text: `19`, `5.5`. */
export function percentOf(taxRateBp: number): string {
  const digits = String(taxRateBp).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '') || '0'
}
