'use client'

import { useCountries } from './use-countries'

/** The countries as options of a plain select, by their names; their codes are the values. */
export function CountryOptions() {
  return useCountries().map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
}
