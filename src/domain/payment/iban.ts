import { mod97 } from './mod-97'

/** Lengths of the account numbers of the countries of the SEPA, as the registry of SWIFT has them. */
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AL: 28, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24 },
  ...{ FI: 18, FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20 },
  ...{ LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24 },
  ...{ RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
}

/** An IBAN as it is kept: capitals, without spaces. */
export function tidyIban(text: string): string {
  return text.toUpperCase().replace(/\s/g, '')
}

/** The same for people: in groups of four. */
export function readableIban(iban: string): string {
  return tidyIban(iban)
    .replace(/(.{4})/g, '$1 ')
    .trim()
}

/** Why a text is no IBAN; undefined when it is one. */
export function ibanProblem(text: string): string | undefined {
  const iban = tidyIban(text)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return 'An IBAN begins with a country and two digits.'
  const length = LENGTHS[iban.slice(0, 2)]
  if (length === undefined) return `${iban.slice(0, 2)} takes no part in SEPA payments.`
  if (iban.length !== length) return `An IBAN of ${iban.slice(0, 2)} has ${String(length)} characters.`
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1
    ? undefined
    : 'The check digits do not fit: it is mistyped.'
}

/** Whether a text is the code of a bank (ISO 9362), of 8 or 11 characters. */
export function isBic(text: string): boolean {
  return /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text)
}
