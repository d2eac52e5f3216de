import type { StoredAddress } from '../../address/address'
import type { ElectronicParty } from './model-parties'
import type { XmlElement } from './xml'
import { element } from './xml'

/** An address of the group `name`, such as `cac:PostalAddress`. */
export function ublAddress(name: string, address: StoredAddress): XmlElement | null {
  const { line1, line2, city, postcode, region, country } = address
  return element(name, [
    element('cbc:StreetName', line1),
    element('cbc:AdditionalStreetName', line2),
    element('cbc:CityName', city),
    element('cbc:PostalZone', postcode),
    element('cbc:CountrySubentity', region),
    element('cac:Country', [element('cbc:IdentificationCode', country)]),
  ])
}

/** A party of the group `name`, such as `cac:AccountingSupplierParty`. */
export function ublParty(name: string, party: ElectronicParty): XmlElement | null {
  const { network, legalName, tradeName, identifier, registration, address, taxIds, contact } = party
  return element(name, [
    element('cac:Party', [
      network && element('cbc:EndpointID', network.id, { schemeID: network.scheme }),
      element('cac:PartyIdentification', [element('cbc:ID', identifier)]),
      element('cac:PartyName', [element('cbc:Name', tradeName)]),
      ublAddress('cac:PostalAddress', address),
      ...taxIds.map(({ scheme, id }) =>
        element('cac:PartyTaxScheme', [
          element('cbc:CompanyID', id),
          element('cac:TaxScheme', [element('cbc:ID', scheme)]),
        ]),
      ),
      element('cac:PartyLegalEntity', [
        element('cbc:RegistrationName', legalName),
        element('cbc:CompanyID', registration),
      ]),
      contact &&
        element('cac:Contact', [
          element('cbc:Name', contact.name),
          element('cbc:Telephone', contact.phone),
          element('cbc:ElectronicMail', contact.email),
        ]),
    ]),
  ])
}
