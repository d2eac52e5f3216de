import type { StoredAddress } from '../../address/address'
import type { ElectronicParty } from './model-parties'
import type { XmlElement } from './xml'
import { element } from './xml'

/** Codes of UNCL 1153 for the numbers of a tax office. */
const SCHEMES = { VAT: 'VA', FC: 'FC' } as const

function ciiAddress(address: StoredAddress): XmlElement | null {
  const { line1, line2, city, postcode, region, country } = address
  return element('ram:PostalTradeAddress', [
    element('ram:PostcodeCode', postcode),
    element('ram:LineOne', line1),
    element('ram:LineTwo', line2),
    element('ram:CityName', city),
    element('ram:CountryID', country),
    element('ram:CountrySubDivisionName', region),
  ])
}

/** Where goods go to (BG-13). */
export function ciiShipTo(address: StoredAddress | null): XmlElement | null {
  if (address === null) return null
  return element('ram:ShipToTradeParty', [
    element('ram:Name', address.company ?? address.name),
    ciiAddress(address),
  ])
}

/** A party of the group `name`, such as `ram:SellerTradeParty`. */
export function ciiParty(name: string, party: ElectronicParty): XmlElement | null {
  const { network, legalName, tradeName, identifier, registration, address, taxIds, contact } = party
  return element(name, [
    element('ram:ID', identifier),
    element('ram:Name', legalName),
    element('ram:SpecifiedLegalOrganization', [
      element('ram:ID', registration),
      element('ram:TradingBusinessName', tradeName),
    ]),
    contact &&
      element('ram:DefinedTradeContact', [
        element('ram:PersonName', contact.name),
        element('ram:TelephoneUniversalCommunication', [element('ram:CompleteNumber', contact.phone)]),
        element('ram:EmailURIUniversalCommunication', [element('ram:URIID', contact.email)]),
      ]),
    ciiAddress(address),
    network &&
      element('ram:URIUniversalCommunication', [
        element('ram:URIID', network.id, { schemeID: network.scheme }),
      ]),
    ...taxIds.map(({ scheme, id }) =>
      element('ram:SpecifiedTaxRegistration', [element('ram:ID', id, { schemeID: SCHEMES[scheme] })]),
    ),
  ])
}
