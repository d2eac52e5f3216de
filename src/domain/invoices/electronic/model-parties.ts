import type { StoredAddress } from '../../address/address'
import type { InvoiceContent, InvoiceParty } from '../content'
import { tidyVatNumber } from '../vat-number'
import type { NetworkAddress } from './network-address'
import { mailNetworkAddress, peppolAddress } from './network-address'
import type { ElectronicProfile } from './why-not-electronic'

/** A number by which a tax office knows a party: for VAT, or another one. */
export interface TaxId {
  readonly scheme: 'VAT' | 'FC'
  readonly id: string
}

/** A party as EN 16931 has it (BG-4, BG-7). Texts are null where they are not known. */
export interface ElectronicParty {
  /** Where it receives electronic invoices (BT-34, BT-49). */
  readonly network: NetworkAddress | null
  /** BT-27, BT-44: the company, else the person. */
  readonly legalName: string | null
  /** BT-28: what the shop is called. */
  readonly tradeName: string | null
  /** BT-29: of a shop that has neither a VAT number nor one of a register (BR-CO-26). */
  readonly identifier: string | null
  /** BT-30. */
  readonly registration: string | null
  readonly address: StoredAddress
  readonly taxIds: readonly TaxId[]
  readonly contact: {
    readonly name: string | null
    readonly phone: string | null
    readonly email: string | null
  } | null
}

/** VAT numbers begin with the country (BR-CO-9): one that was given without is a number of the tax office. */
const isVatNumber = (number: string | null) => number !== null && /^[A-Z]{2}/.test(number)

const networkOf = (party: InvoiceParty, profile: ElectronicProfile) =>
  profile === 'peppol' ? peppolAddress(party) : mailNetworkAddress(party)

const taxIds = (vat: string | null, other: string | null): TaxId[] => [
  ...(vat === null ? [] : [{ scheme: 'VAT', id: vat } as const]),
  ...(other === null ? [] : [{ scheme: 'FC', id: other } as const]),
]

/** The shop. */
export function sellerParty({ seller }: InvoiceContent, profile: ElectronicProfile): ElectronicParty {
  const { name, email, address, vatNumber, taxNumber, registration } = seller
  const number = vatNumber === null ? null : tidyVatNumber(vatNumber)
  const isVat = isVatNumber(number)
  const other = isVat ? taxNumber : (taxNumber ?? number)
  return {
    network: networkOf(seller, profile),
    ...{ legalName: address.company ?? name, tradeName: name, registration, address },
    identifier: isVat || registration?.trim() ? null : other,
    taxIds: taxIds(isVat ? number : null, other),
    contact: { name: address.name ?? name, phone: address.phone, email },
  }
}

/** The customer. */
export function buyerParty({ buyer }: InvoiceContent, profile: ElectronicProfile): ElectronicParty {
  const { name, address, vatNumber } = buyer
  const person = address.name ?? name
  return {
    network: networkOf(buyer, profile),
    ...{
      legalName: address.company ?? person,
      tradeName: null,
      identifier: null,
      registration: null,
      address,
    },
    taxIds: taxIds(vatNumber, null),
    contact: address.company === null ? null : { name: person, phone: null, email: null },
  }
}
