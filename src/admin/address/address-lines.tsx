import type { StoredAddress } from '@/domain/address/address'

/** What of an address is there, a line each. */
export function addressLines(address: StoredAddress): string[] {
  const town = [address.city, address.region, address.postcode].filter(Boolean).join(', ')
  return [
    address.name,
    address.company,
    address.line1,
    address.line2,
    town,
    address.country,
    address.phone,
  ].filter((line): line is string => typeof line === 'string' && line !== '')
}

/** An address as people write it. */
export function AddressLines({ lines }: { lines: readonly string[] }) {
  return (
    <address>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  )
}
