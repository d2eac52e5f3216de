import { describe, expect, it } from 'vitest'

import { Parameters, Statement } from './parameters'

describe('the parameters of a statement', () => {
  it('are numbered as they are asked for, each name once', () => {
    const parameters = new Parameters()
    expect(['a', 'b', 'a'].map((name) => parameters.at(name))).toEqual(['$1', '$2', '$1'])
  })

  it('get their values by name, whatever their order and whatever else is given', () => {
    const statement = new Statement((parameters) => `select ${parameters.at('b')}, ${parameters.at('a')}`)
    expect(statement.text).toBe('select $1, $2')
    expect(statement.valuesOf({ a: 1, b: null, c: 3 })).toEqual([null, 1])
  })

  it('are refused when one has no value', () => {
    const statement = new Statement((parameters) => `select ${parameters.at('a')}`)
    expect(() => statement.valuesOf({ b: 1 })).toThrow('the parameter a has no value')
    expect(() => statement.valuesOf({ a: undefined })).toThrow('the parameter a has no value')
  })
})
