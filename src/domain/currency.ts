/**
 * The active currencies and funds of ISO 4217 (list one), grouped by the number of decimals of their minor unit.
 * Metals, test codes and units without a minor unit (XAU, XTS, XDR …) are left out: no price can be in them. The
 * exponents are the standard's, not CLDR's, which shows e.g. IQD without its three decimals.
 */
const CODES_BY_EXPONENT = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
    'CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL ' +
    'HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU ' +
    'MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR ' +
    'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED ' +
    'VES WST XAD XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
} as const

/** An ISO 4217 code that `isCurrencyCode` has recognised. */
export type CurrencyCode = string & { readonly __brand: 'CurrencyCode' }

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.entries(CODES_BY_EXPONENT).flatMap(([exponent, codes]) =>
    codes.split(' ').map((code): [string, number] => [code, Number(exponent)]),
  ),
)

/** Every known code in alphabetical order, for select options. */
export const CURRENCY_CODES: readonly string[] = [...EXPONENTS.keys()].sort()

/** Whether the text is an active ISO 4217 code, in capitals. */
export function isCurrencyCode(code: string): code is CurrencyCode {
  return EXPONENTS.has(code)
}

/**
 * Number of decimals of a currency's minor unit: 2 for GBP, 0 for JPY, 3 for KWD.
 * @throws RangeError on an unknown code: guessing an exponent would be wrong by a factor of ten or more.
 */
export function minorUnitsOf(code: string): number {
  const exponent = EXPONENTS.get(code)
  if (exponent === undefined) throw new RangeError(`"${code}" is not an active ISO 4217 currency code`)
  return exponent
}
