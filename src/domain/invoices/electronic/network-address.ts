import type { InvoiceParty } from '../content'
import { tidyVatNumber } from '../vat-number'

/** Schemes of addresses of the Peppol network that are VAT numbers, by their first two letters. */
const VAT_SCHEMES: Readonly<Record<string, string>> = {
  ...{ AT: '9914', BE: '9925', BG: '9926', CY: '9928', CZ: '9929', DE: '9930', EE: '9931', EL: '9933' },
  ...{ ES: '9920', FI: '0213', FR: '9957', GB: '9932', HR: '9934', HU: '9910', IE: '9935', IT: '0211' },
  ...{ LT: '9937', LU: '9938', LV: '9939', MT: '9943', NL: '9944', PL: '9945', PT: '9946', RO: '9947' },
  ...{ SI: '9949', SK: '9950' },
}

/** Where a party receives electronic invoices (BT-34, BT-49), with the code of its scheme. */
export interface NetworkAddress {
  readonly scheme: string
  readonly id: string
}

/** The address on the Peppol network that follows from a VAT number; null where none does. */
export function peppolAddress({ vatNumber }: Pick<InvoiceParty, 'vatNumber'>): NetworkAddress | null {
  const id = tidyVatNumber(vatNumber ?? '')
  const scheme = VAT_SCHEMES[id.slice(0, 2)]
  return scheme === undefined ? null : { scheme, id }
}

/** The email address as such an address; null without one. */
export function mailNetworkAddress({ email }: Pick<InvoiceParty, 'email'>): NetworkAddress | null {
  return email === null || email.trim() === '' ? null : { scheme: 'EM', id: email }
}
