import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FieldDeclaration, Resource } from '@/api/engine/resource'
import * as keys from '@/api/resources/api-keys'
import * as catalogue from '@/api/resources/catalogue'
import * as invoices from '@/api/resources/invoices'
import * as parts from '@/api/resources/order-parts'
import * as orders from '@/api/resources/orders'
import * as users from '@/api/resources/users'
import { STATUSES } from '@/domain/order/lifecycle'

const text = readFileSync('docs/api.md', 'utf8')
const words = new Set(text.match(/\w+/g))

const RESOURCES = [keys, catalogue, invoices, parts, orders, users]
  .flatMap((module): unknown[] => Object.values(module))
  .filter((value): value is Resource => typeof value === 'object' && value !== null && 'noun' in value)

/** The names of a declaration's fields, and of the fields of their rows and objects. */
function namesIn(fields: Readonly<Record<string, FieldDeclaration>>): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if ('rows' in field) return [name, ...namesIn(field.rows)]
    return 'object' in field ? [name, ...Object.keys(field.object)] : [name]
  })
}

describe('the page about the API', () => {
  it.each(RESOURCES)('names each field of $noun', ({ fields }) => {
    expect(namesIn(fields).filter((name) => !words.has(name))).toEqual([])
  })

  it('lists the statuses of an order, and no others', () => {
    const [, list = ''] = /The `status` of an order is ([^.]+)\./.exec(text) ?? []
    expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual([...STATUSES])
  })
})
