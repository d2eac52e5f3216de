import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Components } from './components'
import { toJsonSchema } from './json-schema'

describe('a schema of the description', () => {
  it('says of what may be null that its type is one of two', () => {
    expect(toJsonSchema(z.string().max(5).nullable(), 'output')).toEqual({
      type: ['string', 'null'],
      maxLength: 5,
    })
    expect(toJsonSchema(z.enum(['a']).nullable(), 'output')).toEqual({
      type: ['string', 'null'],
      enum: ['a', null],
    })
  })

  it('has formats in place of long patterns, and no limits that every integer keeps', () => {
    expect(toJsonSchema(z.uuid(), 'output')).toEqual({ type: 'string', format: 'uuid' })
    expect(toJsonSchema(z.iso.datetime(), 'output')).toEqual({ type: 'string', format: 'date-time' })
    expect(toJsonSchema(z.int(), 'output')).toEqual({ type: 'integer' })
    expect(toJsonSchema(z.int().min(0), 'input')).toEqual({ type: 'integer', minimum: 0 })
  })

  it('is closed for bodies and open for answers', () => {
    const row = z.strictObject({ id: z.string() })
    expect(toJsonSchema(row, 'input')).toMatchObject({ additionalProperties: false })
    expect(toJsonSchema(row, 'output')).not.toHaveProperty('additionalProperties')
  })

  it('is what a caller sends, not what becomes of it', () => {
    const body = z.strictObject({ at: z.string().transform(Number), kind: z.string().default('a') })
    expect(toJsonSchema(body, 'input')).toMatchObject({
      required: ['at'],
      properties: { at: { type: 'string' }, kind: { default: 'a' } },
    })
  })

  it('keeps fields that are called like words of schemas', () => {
    const fields = z.object({ title: z.string(), pattern: z.string(), format: z.string(), minimum: z.int() })
    const components = new Components()
    const { properties } = components.schemaOf(fields, 'output')
    expect(Object.keys(properties as object)).toEqual(['title', 'pattern', 'format', 'minimum'])
    expect(components.toJSON()).toEqual({})
  })
})

describe('what several places share', () => {
  const money = z.object({ amount: z.int() }).meta({ title: 'Money' })

  it('stands once, under its title; what is read and what is written apart', () => {
    const components = new Components()
    const order = z.object({ total: money, paid: money.nullable() })
    expect(components.schemaOf(order, 'output')['properties']).toEqual({
      total: { $ref: '#/components/schemas/Money' },
      paid: { anyOf: [{ $ref: '#/components/schemas/Money' }, { type: 'null' }] },
    })
    components.schemaOf(z.strictObject({ total: money }), 'input', 'OrderBody')
    expect(Object.keys(components.toJSON()['schemas'] ?? {})).toEqual(['Money', 'MoneyInput', 'OrderBody'])
  })

  it('of two shapes with one title, the second stays where it is', () => {
    const components = new Components()
    components.schemaOf(money, 'output')
    const other = z.object({ cents: z.int() }).meta({ title: 'Money' })
    expect(components.schemaOf(other, 'output')).toHaveProperty('properties.cents')
  })

  it('two parts of one name are a mistake', () => {
    const components = new Components()
    components.share('headers', 'ETag', { a: 1 })
    expect(() => components.share('headers', 'ETag', { a: 2 })).toThrow('ETag')
  })

  it('is in the order of the names, not in the one in which they came', () => {
    const components = new Components()
    components.share('headers', 'B', {})
    components.share('headers', 'A', {})
    expect(Object.keys(components.toJSON()['headers'] ?? {})).toEqual(['A', 'B'])
  })
})
