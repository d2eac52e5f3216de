import { describe, expect, it } from 'vitest'

import type { StoredFields } from '@/domain/record'
import { initialValues, newRecord } from '@/domain/record'

import { Parameters } from './parameters'
import {
  assignFrom,
  assignParameters,
  columnNames,
  columnValues,
  insertRow,
  jsonPairs,
  recordsetColumns,
  selectFields,
} from './stored-fields'

interface Parcel {
  id: string
  weightGrams: number
  isFragile: boolean
  sentAt: string
  note: string | null
}

const common = { reader: 'customer', writer: 'author' } as const

const PARCEL = {
  id: { as: 'uuid', ...common },
  weightGrams: { as: 'number', ...common },
  isFragile: { as: 'boolean', ...common },
  sentAt: { as: 'time', ...common },
  note: { as: 'text', ...common, initial: null },
} as const satisfies StoredFields<Parcel>

const ADDRESSED = { deliverTo: { as: 'address', ...common } } as const

describe('described fields', () => {
  it('are selected as readers get them', () => {
    expect(selectFields(PARCEL, ['weightGrams', 'isFragile', 'sentAt', 'note'], 'p')).toBe(
      'p.weight_grams::float8 as "weightGrams", p.is_fragile is true as "isFragile", ' +
        'to_json(p.sent_at) as "sentAt", p.note as "note"',
    )
  })

  it('become pairs of a JSON object', () => {
    expect(jsonPairs(PARCEL, ['id', 'isFragile'], 'p')).toBe("'id', p.id, 'isFragile', p.is_fragile is true")
  })

  it('are assigned by the names of their columns, or from rows of JSON', () => {
    const parameters = new Parameters()
    expect(assignParameters(PARCEL, ['weightGrams', 'note'], parameters)).toBe('weight_grams = $1, note = $2')
    expect(assignFrom(['weightGrams'], 'c')).toBe('weight_grams = c."weightGrams"')
    expect(recordsetColumns(PARCEL, ['id', 'weightGrams'])).toBe('"id" uuid, "weightGrams" numeric')
  })

  it('are inserted in the order of their columns, with expressions where the statement knows the value', () => {
    const parameters = new Parameters()
    const columns = columnNames(PARCEL, ['id', 'sentAt'])
    expect(insertRow('parcels', { columns, expressions: { sent_at: 'now()' } }, parameters)).toBe(
      'insert into parcels (id, sent_at) values ($1, now())',
    )
  })

  it('hold an address in nine columns, all empty where there is none', () => {
    expect(columnNames(ADDRESSED)).toHaveLength(9)
    const cells = columnValues(ADDRESSED, { deliverTo: { city: 'Leeds' } })
    expect(cells).toMatchObject({ deliver_to_city: 'Leeds', deliver_to_name: null })
    expect(new Set(Object.values(columnValues(ADDRESSED, {})))).toEqual(new Set([null]))
  })

  it('start with their initial values where nothing is given', () => {
    const given = { id: 'a', weightGrams: 3, isFragile: false, sentAt: '2026-01-02T03:04:05Z' }
    expect(newRecord<Parcel, typeof PARCEL>(PARCEL, given)).toEqual({ ...given, note: null })
    expect(initialValues(PARCEL)).toEqual({ note: null })
  })

  it('are refused by a name that is not described', () => {
    expect(() => columnNames(PARCEL, ['colour'])).toThrow('no field colour is described')
  })
})
