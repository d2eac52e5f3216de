import { vatNumberProblem } from '../invoices/vat-number'
import { ORDER_DETAILS } from '../order/details'

/** What an account of a business has besides that of a person: its orders take it over. */
export const BUSINESS_FIELDS = ['company', 'vatNumber', 'buyerReference'] as const
export type BusinessField = (typeof BUSINESS_FIELDS)[number]

/** In characters. */
export const MAX_LENGTHS: Readonly<Record<BusinessField, number>> = {
  company: 200,
  vatNumber: ORDER_DETAILS.vatNumber.maxLength,
  buyerReference: ORDER_DETAILS.buyerReference.maxLength,
}

/** Why a text is no VAT number; undefined for one, and for none at all. */
export function givenVatNumberProblem(text: string): string | undefined {
  return text.trim() === '' ? undefined : vatNumberProblem(text)
}
