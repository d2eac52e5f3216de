import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'

import { PERMISSIONS } from '@/domain/permissions'

import { GRAPHQL_SCHEMA } from './graphql-schema'

const schema = buildSchema(readFileSync(GRAPHQL_SCHEMA, 'utf8'))

/** The queries that README and docs show within the body of a request. */
function queriesInDocs(): string[] {
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'))
  const texts = ['README.md', ...pages.map((name) => path.join('docs', name))].map((file) =>
    readFileSync(file, 'utf8'),
  )
  const bodies = texts.flatMap((text) => [...text.matchAll(/\{"query": ("(?:[^"\\]|\\.)*")/g)])
  return bodies.map(([, query = '""']) => JSON.parse(query) as string)
}

/** What no role may do, but for the collections that are Payload's own. */
const UNGRANTED = Object.entries(PERMISSIONS)
  .filter(([slug]) => !slug.startsWith('payload-'))
  .flatMap(([slug, grants]) => {
    const named: Readonly<Record<string, readonly unknown[]>> = grants
    return ['create', 'update', 'delete']
      .filter((action) => named[action]?.length === 0)
      .map((action) => ({ slug, action }))
  })

/** `order-events` is `OrderEvent`. */
function typeOf(slug: string): string {
  const words = slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return words.join('').replace(/ies$/, 'y').replace(/s$/, '')
}

describe('the committed schema of GraphQL', () => {
  it.each(queriesInDocs())('answers what the docs ask: %s', (query) => {
    expect(validate(schema, parse(query))).toEqual([])
  })

  it.each(UNGRANTED)('has no mutation for what no role may do: $action $slug', ({ slug, action }) => {
    const type = typeOf(slug)
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})
    expect(schema.getType(type), `${type} is a type`).toBeDefined()
    expect(mutations).not.toContain(`${action}${type}`)
  })

  it('has none for the collections of the panel itself', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})
    expect(mutations.filter((name) => name.includes('Payload'))).toEqual([])
  })
})
