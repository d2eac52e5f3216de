import { COUNTRIES } from '@/domain/address/country'

/** The countries as options of a plain select, by their names; their codes are the values. */
export function CountryOptions() {
  return COUNTRIES.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
}
