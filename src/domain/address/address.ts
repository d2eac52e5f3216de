import { isCountryCode, usesPostcodes } from './country'
import { DomainError, invalidField } from '@/domain/errors'
import type { FieldProblem } from '@/domain/errors'

export const ADDRESS_FIELDS = [
  'name',
  'company',
  'line1',
  'line2',
  'city',
  'region',
  'postcode',
  'country',
  'phone',
] as const
export type AddressField = (typeof ADDRESS_FIELDS)[number]

/** A postal address as it is stored: trimmed, missing values are null. */
export interface Address {
  readonly name: string
  readonly company: string | null
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string | null
  /** Null only in countries without postcodes. */
  readonly postcode: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly phone: string | null
}

/** An address as it is stored, possibly incomplete: of a draft, or of an imported order. */
export type StoredAddress = { readonly [Field in AddressField]: string | null }

/** Whether anything says where a stored address is. */
export function hasAddress({ line1, city }: StoredAddress): boolean {
  return line1 !== null || city !== null
}

export type AddressInput = { readonly [Field in AddressField]?: string | null | undefined }

/** The stored form of an address; missing fields, or a missing address, become null. */
export function storedAddress(address: AddressInput | null | undefined): StoredAddress {
  const entries = ADDRESS_FIELDS.map((field) => [field, address?.[field] ?? null])
  return Object.fromEntries(entries) as StoredAddress
}

const REQUIRED = ['name', 'line1', 'city', 'country'] as const satisfies readonly AddressField[]

/** The maximum length of each field, in characters. */
export const ADDRESS_LENGTHS: Readonly<Record<AddressField, number>> = {
  name: 200,
  company: 200,
  line1: 200,
  line2: 200,
  city: 120,
  region: 120,
  postcode: 20,
  country: 2,
  phone: 40,
}

const FIELD_LABELS: Readonly<Record<AddressField, string>> = {
  name: 'name',
  company: 'company',
  line1: 'first line',
  line2: 'second line',
  city: 'city',
  region: 'region',
  postcode: 'postcode',
  country: 'country',
  phone: 'phone',
}

/** Everything that is wrong with an address; empty when it can be delivered to. Paths start with `path`. */
export function addressProblems(input: AddressInput, path = 'address'): FieldProblem[] {
  const address = tidy(input)
  const problems: FieldProblem[] = []
  const addProblem = (field: AddressField, message: string): void => {
    problems.push({ path: `${path}.${field}`, message })
  }
  for (const field of REQUIRED) {
    if (address[field] === null) addProblem(field, `The ${FIELD_LABELS[field]} is required`)
  }
  const { country } = address
  if (country !== null && !isCountryCode(country))
    addProblem('country', `"${country}" is not an ISO 3166-1 country code`)
  else if (country !== null && address.postcode === null && usesPostcodes(country)) {
    addProblem('postcode', `The ${FIELD_LABELS.postcode} is required`)
  }
  for (const field of ADDRESS_FIELDS) {
    const max = ADDRESS_LENGTHS[field]
    if (field !== 'country' && (address[field]?.length ?? 0) > max)
      addProblem(field, `The ${FIELD_LABELS[field]} must not exceed ${max} characters`)
  }
  return problems
}

/**
 * The address as it is stored: trimmed, country and postcode in capitals.
 * @throws DomainError `VALIDATION_ERROR` with every problem.
 */
export function normaliseAddress(input: AddressInput, path = 'address'): Address {
  const fields = addressProblems(input, path)
  const { name, line1, city, country, ...rest } = tidy(input)
  if (fields.length > 0 || name === null || line1 === null || city === null || country === null) {
    throw new DomainError('VALIDATION_ERROR', fields[0]?.message ?? 'The address is not complete', { fields })
  }
  return { name, line1, city, country, ...rest }
}

/**
 * An address as another system has it, which may have gaps: trimmed, country and postcode in capitals.
 * @throws DomainError `VALIDATION_ERROR` for a country that is none.
 */
export function givenAddress(input: AddressInput, path = 'address'): StoredAddress {
  const address = tidy(input)
  if (address.country !== null && !isCountryCode(address.country))
    throw invalidField(`${path}.country`, `"${address.country}" is not an ISO 3166-1 country code`)
  return address
}

function tidy(input: AddressInput): Record<AddressField, string | null> {
  const clean = (field: AddressField): string | null => input[field]?.trim().replace(/\s+/g, ' ') || null
  return {
    name: clean('name'),
    company: clean('company'),
    line1: clean('line1'),
    line2: clean('line2'),
    city: clean('city'),
    region: clean('region'),
    postcode: clean('postcode')?.toUpperCase() ?? null,
    country: clean('country')?.toUpperCase() ?? null,
    phone: clean('phone'),
  }
}
