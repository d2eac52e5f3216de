/**
 * VAT numbers of the European Union: their form in each country, as the Commission publishes it for VIES, and check digits
 * where a country's rule is public and without exceptions. A number that is well formed need not be registered.
 */

type Check = (digits: string) => boolean

const digitsOf = (text: string): number[] => Array.from(text, Number)
const weighted = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0)

/** ISO 7064, mod 11,10. */
function checksMod1110(text: string): boolean {
  let product = 10
  for (const digit of digitsOf(text.slice(0, -1))) {
    const sum = (digit + product) % 10 || 10
    product = (2 * sum) % 11
  }
  return (11 - product) % 10 === Number(text.at(-1))
}

/** Luhn's check of all digits, the last of which is the check digit. */
function checksLuhn(text: string): boolean {
  const sum = digitsOf(text)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2))
    .reduce((total, digit) => total + digit, 0)
  return sum % 10 === 0
}

const BELGIUM: Check = (text) => 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8))
const DENMARK: Check = (text) => weighted(text, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
const FINLAND: Check = (text) => weighted(text, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0
const LUXEMBOURG: Check = (text) => Number(text.slice(0, 6)) % 89 === Number(text.slice(6))
const POLAND: Check = (text) => weighted(text, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(text[9])
const PORTUGAL: Check = (text) =>
  ((11 - (weighted(text, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === Number(text[8])
const SLOVENIA: Check = (text) => (11 - (weighted(text, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(text[7])
const GREECE: Check = (text) =>
  (weighted(text, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(text[8])
const SWEDEN: Check = (text) => checksLuhn(text.slice(0, 10))
/** Austria's check is Luhn's, moved by four. */
const AUSTRIA: Check = (text) => {
  const sum = digitsOf(text.slice(1, 8))
    .map((digit, index) => (index % 2 === 0 ? digit : Math.floor(digit / 5) + ((digit * 2) % 10)))
    .reduce((total, digit) => total + digit, 0)
  return (10 - ((sum + 4) % 10)) % 10 === Number(text[8])
}
/** Of numbers of digits alone; those with letters have older rules. */
const FRANCE: Check = (text) =>
  !/^\d{11}$/.test(text) || (12 + 3 * (Number(text.slice(2)) % 97)) % 97 === Number(text.slice(0, 2))

interface Form {
  readonly pattern: RegExp
  readonly check?: Check
}

const form = (pattern: RegExp, check?: Check): Form => (check ? { pattern, check } : { pattern })

/** By prefix, which is the country's code, but for Greece (EL) and Northern Ireland (XI). */
const FORMS = {
  AT: form(/^U\d{8}$/, AUSTRIA),
  BE: form(/^[01]\d{9}$/, BELGIUM),
  BG: form(/^\d{9,10}$/),
  CY: form(/^\d{8}[A-Z]$/),
  CZ: form(/^\d{8,10}$/),
  DE: form(/^[1-9]\d{8}$/, checksMod1110),
  DK: form(/^\d{8}$/, DENMARK),
  EE: form(/^\d{9}$/),
  EL: form(/^\d{9}$/, GREECE),
  ES: form(/^[A-Z0-9]\d{7}[A-Z0-9]$/),
  FI: form(/^\d{8}$/, FINLAND),
  FR: form(/^[A-HJ-NP-Z0-9]{2}\d{9}$/, FRANCE),
  HR: form(/^\d{11}$/, checksMod1110),
  HU: form(/^\d{8}$/),
  IE: form(/^(?:\d{7}[A-Z]{1,2}|\d[A-Z+*]\d{5}[A-Z])$/),
  IT: form(/^\d{11}$/, checksLuhn),
  LT: form(/^(?:\d{9}|\d{12})$/),
  LU: form(/^\d{8}$/, LUXEMBOURG),
  LV: form(/^\d{11}$/),
  MT: form(/^\d{8}$/),
  NL: form(/^[A-Z0-9+*]{9}B\d{2}$/),
  PL: form(/^\d{10}$/, POLAND),
  PT: form(/^\d{9}$/, PORTUGAL),
  RO: form(/^\d{2,10}$/),
  SE: form(/^\d{10}01$/, SWEDEN),
  SI: form(/^[1-9]\d{7}$/, SLOVENIA),
  SK: form(/^[1-9]\d[2-46-9]\d{7}$/),
  XI: form(/^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/),
} as const satisfies Readonly<Record<string, Form>>

const isPrefix = (text: string): text is keyof typeof FORMS => Object.hasOwn(FORMS, text)

/** A VAT number as it is kept: capitals, without spaces, dots and hyphens. */
export function tidyVatNumber(text: string): string {
  return text.toUpperCase().replace(/[\s.-]/g, '')
}

/** Why a text cannot be a VAT number of the European Union; undefined when it can. */
export function vatNumberProblem(text: string): string | undefined {
  const number = tidyVatNumber(text)
  const prefix = number.slice(0, 2)
  if (!isPrefix(prefix))
    return 'A VAT number begins with the code of a country of the European Union, such as DE; of Greece with EL.'
  const { pattern, check }: Form = FORMS[prefix]
  const rest = number.slice(2)
  if (!pattern.test(rest)) return `A VAT number of ${prefix} does not look like this.`
  return check && !check(rest) ? 'The check digit does not fit: a digit is mistyped.' : undefined
}

/** Whether a country (ISO 3166-1) is in the European Union; Northern Ireland (XI) is for its goods. */
export function isInUnion(country: string | null): boolean {
  return country === 'GR' || (country !== null && country !== 'EL' && isPrefix(country))
}

/** The country of a valid number, as addresses name it. */
export function countryOfVatNumber(number: string): string {
  const prefix = number.slice(0, 2)
  return prefix === 'EL' ? 'GR' : prefix
}

/**
 * Whether the buyer owes the tax of a supply: goods between two countries of the Union, to a buyer with a VAT number of
 * another country than the seller's, without tax on them.
 */
export function isReverseCharge(sale: {
  readonly sellerVatNumber: string | null
  readonly buyerVatNumber: string | null
  /** The country that the goods go to; null where it is not known. */
  readonly deliveredTo: string | null
  readonly taxMinor: number
}): boolean {
  const { sellerVatNumber: seller, buyerVatNumber: buyer, taxMinor, deliveredTo } = sale
  if (seller === null || buyer === null || taxMinor !== 0) return false
  if (vatNumberProblem(seller) !== undefined || vatNumberProblem(buyer) !== undefined) return false
  const from = countryOfVatNumber(tidyVatNumber(seller))
  return from !== countryOfVatNumber(tidyVatNumber(buyer)) && isInUnion(deliveredTo) && deliveredTo !== from
}
