import { beforeAll, describe, expect, it } from 'vitest'

import { createEngine } from '@/api/engine/engine'
import { describeApi } from '@/api/openapi/document'
import { collectRoutes } from '@/api/routes/collect'

import { ADDRESS } from '../../factories/shop'
import { makeNamed } from '../support/v1/named-documents'
import type { Reply } from '../support/v1/v1-client'
import type { Shop } from '../support/v1/v1-shop'
import { gbp, startShop } from '../support/v1/v1-shop'

/** Refusals name what was sent, by the path of the sender's own body. */

let shop: Shop
let ids: Record<string, string>

beforeAll(async () => {
  shop = await startShop()
  ids = Object.fromEntries(Object.entries(await makeNamed(shop)).map(([name, { id }]) => [name, id]))
})

type Schema = Readonly<Record<string, unknown>>

const pathsOf = ({ body }: Reply) => body.error.details?.fields?.map(({ path }) => path) ?? []

/** Each property of a body by its path, through lists and objects, as the description has them. */
function propertiesOf(schema: Schema, resolve: (schema: Schema) => Schema, at: string[] = []): string[][] {
  const whole = resolve(schema)
  if (at.length > 4) return []
  if (whole['items']) return propertiesOf(whole['items'] as Schema, resolve, [...at, '0'])
  const parts = Object.entries((whole['properties'] ?? {}) as Record<string, Schema>)
  return parts.flatMap(([name, part]) => [[...at, name], ...propertiesOf(part, resolve, [...at, name])])
}

/** The example with a value in place that no field takes. */
function wrongAt(example: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const inner = (example as Record<string, unknown> | null | undefined)?.[name]
  const next = rest.length === 0 ? value : wrongAt(inner, rest, value)
  if (name === '0') return [next]
  return { ...(example as object | undefined), [name]: next }
}

interface Case {
  method: string
  path: string
  example: unknown
  fields: string[][]
}

function casesOf(): Case[] {
  // What is in a message is for its own protocol to judge.
  const routes = collectRoutes(shop.payload).filter(({ answer }) => answer.kind !== 'protocol')
  const { paths, components } = describeApi(routes, createEngine(shop.payload)) as unknown as {
    paths: Record<string, Record<string, Schema | undefined> | undefined>
    components: { schemas: Record<string, Schema> }
  }
  const resolve = (schema: Schema): Schema => {
    const reference = schema['$ref']
    const name = typeof reference === 'string' ? /([^/]+)$/.exec(reference)?.[1] : undefined
    if (name !== undefined) return resolve(components.schemas[name] ?? {})
    const options = (schema['anyOf'] ?? []) as Schema[]
    const option = options.find((one) => one['type'] !== 'null')
    return option ? resolve(option) : schema
  }
  return routes.flatMap(({ route, body, example }) => {
    const [method = '', pattern = ''] = route.split(' ')
    const operation = paths[pattern.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    const content = (
      operation?.['requestBody'] as { content: Record<string, { schema: Schema }> } | undefined
    )?.content
    const schema = body && content?.['application/json']?.schema
    const id = ids[pattern.split('/')[1] ?? '']
    // Of these no document is made here.
    if (!schema || (id === undefined && pattern.includes(':'))) return []
    const path = pattern.replace(':id', id ?? '')
    // What is inside an operation of a bulk is for the operation's own route to judge.
    const fields = propertiesOf(schema, resolve).filter((field) => field.join('.') !== 'operations.0.body')
    return [{ method, path, example: example ?? {}, fields }]
  })
}

describe('a wrong body', () => {
  it('is refused at the path of each field that is wrong, on every route', async () => {
    const cases = casesOf()
    expect(cases.length).toBeGreaterThan(35)
    for (const { method, path, example, fields } of cases) {
      for (const field of fields) {
        const reply = await shop.staff.send(method, path, wrongAt(example, field, { wrong: true }))
        const paths = pathsOf(reply)
        const head = field.join('.')
        const found = paths.some((one) => one === head || one.startsWith(`${head}.`))
        expect([method, path, head, reply.status, found, paths.includes('')]).toEqual([
          method,
          path,
          head,
          400,
          true,
          false,
        ])
      }
    }
  })

  it('is refused by name for a field that does not exist, and as a whole where it is no object', async () => {
    for (const { method, path, example } of casesOf()) {
      const unknown = await shop.staff.send(method, path, { ...(example as object), no_such_field: 1 })
      expect([method, path, pathsOf(unknown)]).toEqual([
        method,
        path,
        expect.arrayContaining(['no_such_field']),
      ])
      expect([method, path, pathsOf(await shop.staff.send(method, path, []))]).toEqual([
        method,
        path,
        ['body'],
      ])
    }
  })

  it('names what hooks refuse by the names of the body, below the document that it is about', async () => {
    const { staff } = shop
    const variant = { title: 'One', price: gbp(1) }
    const [taken, own] = [shop.teapot.sku, 'PATHS-1']
    const product = {
      title: 'Paths',
      variants: [
        { ...variant, sku: own },
        { ...variant, title: 'Two', sku: taken },
      ],
    }
    expect(pathsOf(await staff.post('/products', product))).toEqual(['variants.1.sku'])
    const category = `/categories/${ids['categories'] ?? ''}`
    expect(pathsOf(await staff.send('PATCH', category, { parent_id: ids['categories'] }))).toEqual([
      'parent_id',
    ])
    const nowhere = '01900000-0000-7000-8000-000000000000'
    const lost = { ...variant, sku: 'PATHS-2', product_id: nowhere }
    expect(pathsOf(await staff.post('/variants', lost))).toEqual(['product_id'])
    expect(pathsOf(await staff.post('/categories', { title: 'Lost', parent_id: nowhere }))).toEqual([
      'parent_id',
    ])
    const order = { lines: [{ sku: 'NONE', quantity: 1 }], shipping_address: ADDRESS }
    expect(pathsOf(await staff.post('/orders', order))).toEqual(['lines.0.sku'])
  })
})
