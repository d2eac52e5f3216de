import { countryName, isCountryCode } from '@/domain/address/country'

type PrintableAddress = Readonly<
  Record<'name' | 'company' | 'line1' | 'line2' | 'city' | 'region' | 'postcode' | 'country', string | null>
>

/** An address as it is written on a parcel. */
export function PostalAddress({ address }: { address: PrintableAddress }) {
  const { name, company, line1, line2, city, region, postcode, country } = address
  const land = country !== null && isCountryCode(country) ? countryName(country) : country
  const town = [city, region, postcode].filter(Boolean).join(', ')
  const rows = [name, company, line1, line2, town, land].filter(Boolean)
  if (rows.length === 0) return <p className="text-muted">No address.</p>
  return (
    <address className="not-italic">
      {rows.map((row, index) => (
        <span key={index} className="block">
          {row}
        </span>
      ))}
    </address>
  )
}
