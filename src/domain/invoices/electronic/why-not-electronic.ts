import { minorUnitsOf } from '../../currency'
import type { InvoiceContent, InvoiceParty } from '../content'
import { peppolAddress } from './network-address'
import { taxCategory } from './tax-category'

/** Profiles of EN 16931 in UBL 2.1, the norm alone, and the norm in CII, which is what Factur-X and ZUGFeRD put into a PDF. */
export const ELECTRONIC_PROFILES = {
  xrechnung: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
  peppol: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  en16931: 'urn:cen.eu:en16931:2017',
  'factur-x': 'urn:cen.eu:en16931:2017',
} as const
export type ElectronicProfile = keyof typeof ELECTRONIC_PROFILES
export type UblProfile = Exclude<ElectronicProfile, 'factur-x'>

/** The profile that is meant where none is named: Germany has one of its own. */
export function profileFor({ seller }: Pick<InvoiceContent, 'seller'>): UblProfile {
  return seller.address.country === 'DE' ? 'xrechnung' : 'en16931'
}

type Need = readonly [string, unknown]

const isMissing = (value: unknown) => typeof value !== 'string' || value.trim() === ''

function addressNeeds(
  whose: string,
  { address }: Pick<InvoiceParty, 'address'>,
  profile: ElectronicProfile,
): Need[] {
  const inGermany: Need[] = [
    [`the town of the ${whose}`, address.city],
    [`the postcode of the ${whose}`, address.postcode],
  ]
  return [[`the country of the ${whose}`, address.country], ...(profile === 'xrechnung' ? inGermany : [])]
}

/** What a profile asks for besides the norm. */
function profileNeeds({ seller, buyer }: InvoiceContent, profile: ElectronicProfile): Need[] {
  if (profile === 'xrechnung')
    return [
      ['the email address of the shop', seller.email],
      ['the telephone number of the shop', seller.address.phone],
      ['the email address of the customer', buyer.email],
    ]
  if (profile === 'peppol')
    return [
      ['a VAT number of the shop by which the Peppol network knows it', peppolAddress(seller)?.id],
      ['a VAT number of the customer by which the Peppol network knows them', peppolAddress(buyer)?.id],
    ]
  return []
}

/** What an electronic invoice has to say and this one does not, in words for staff. */
export function missingForElectronic(content: InvoiceContent, profile: ElectronicProfile): string[] {
  const { seller, buyer, deliverTo } = content
  const needs: Need[] = [
    ['the name of the shop', seller.name],
    ...addressNeeds('shop', seller, profile),
    ['a VAT number or tax number of the shop', seller.vatNumber ?? seller.taxNumber],
    ['the name of the customer', buyer.address.company ?? buyer.address.name ?? buyer.name],
    ...addressNeeds('customer', buyer, profile),
    ...(deliverTo.country === null ? [] : addressNeeds('delivery', { address: deliverTo }, profile)),
    ...profileNeeds(content, profile),
  ]
  return needs.filter(([, value]) => isMissing(value)).map(([words]) => words)
}

/** Why an invoice cannot be electronic in a profile; undefined when it can. */
export function whyNotElectronic(content: InvoiceContent, profile: ElectronicProfile): string | undefined {
  if (minorUnitsOf(content.currency) > 2)
    return `Amounts of an electronic invoice have two decimals at most: ${content.currency} has more.`
  const missing = missingForElectronic(content, profile)
  if (missing.length > 0)
    return `An electronic invoice needs more than was known when this one was issued: ${missing.join(', ')}.`
  const isForeign = content.taxes.some(({ taxRateBp }) => taxCategory(content, taxRateBp) === 'K')
  if (isForeign && isMissing(content.seller.vatNumber))
    return 'A supply within the Union needs the shop’s VAT number.'
  return undefined
}
