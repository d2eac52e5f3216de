import { describe, expect, it } from 'vitest'
import { addressProblems, normaliseAddress } from './address'
import { COUNTRIES, countryName, findCountryByName, isCountryCode } from './country'
import { DomainError } from '@/domain/errors'

const valid = { name: 'Ada King', line1: '1 Mill Lane', city: 'Leeds', postcode: 'ls1 4ap', country: 'gb' }

describe('an address', () => {
  it('is stored trimmed, with country and postcode in capitals, and null for what is not given', () => {
    expect(normaliseAddress({ ...valid, name: '  Ada   King ', company: ' ' })).toEqual({
      name: 'Ada King',
      company: null,
      line1: '1 Mill Lane',
      line2: null,
      city: 'Leeds',
      region: null,
      postcode: 'LS1 4AP',
      country: 'GB',
      phone: null,
    })
  })

  it('names every missing field at once', () => {
    const paths = addressProblems({ country: 'GB' }, 'shipping_address').map((problem) => problem.path)
    expect(paths).toEqual(['name', 'line1', 'city', 'postcode'].map((field) => `shipping_address.${field}`))
  })

  it('needs no postcode where the country has none', () => {
    expect(addressProblems({ ...valid, postcode: null, country: 'AE' })).toEqual([])
    expect(addressProblems({ ...valid, postcode: null, country: 'HK' })).toEqual([])
    expect(addressProblems({ ...valid, postcode: null })).toHaveLength(1)
  })

  it('lies in a country that exists', () => {
    expect(addressProblems({ ...valid, country: 'UK' })).toEqual([
      { path: 'address.country', message: '"UK" is not an ISO 3166-1 country code' },
    ])
  })

  it('has no field of endless length', () => {
    expect(addressProblems({ ...valid, line2: 'x'.repeat(201) })).toHaveLength(1)
  })

  it('that is not valid is refused as a validation error', () => {
    expect(() => normaliseAddress({})).toThrow(DomainError)
  })
})

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each a region with its own name', () => {
    expect(COUNTRIES).toHaveLength(249)
    expect(new Set(COUNTRIES.map((country) => country.name)).size).toBe(249)
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    expect(COUNTRIES.filter((country) => regions.of(country.code) === undefined)).toEqual([])
  })

  it('are found by the names that order books use', () => {
    expect(
      ['EIRE', 'usa', 'United Kingdom', 'Channel Islands', 'czech republic'].map(findCountryByName),
    ).toEqual(['IE', 'US', 'GB', 'JE', 'CZ'])
    expect(findCountryByName('Unspecified')).toBeUndefined()
  })

  it('are found again by their own names', () => {
    expect(COUNTRIES.filter((country) => findCountryByName(country.name) !== country.code)).toEqual([])
  })

  it('have names by code', () => {
    const code = 'DE'
    expect(isCountryCode(code) && countryName(code)).toBe('Germany')
    expect(isCountryCode('de')).toBe(false)
  })
})
