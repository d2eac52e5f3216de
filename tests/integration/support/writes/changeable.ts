import type { Payload } from 'payload'

import type { Json } from './write-types'

/** Two fields of a document that have nothing to do with each other, and values that differ with each round. */
interface Pair {
  first: (n: number) => Json
  second: (n: number) => Json
  /** The same in v1's words; absent where v1 does not change this. */
  v1?: { first: (n: number) => Json; second: (n: number) => Json }
  /** Interfaces that cannot change one field alone: a GraphQL update of a global names all that are required. */
  not?: readonly string[]
}

const text = (key: string) => (n: number) => ({ [key]: `Text ${String(n)}` })
const number = (key: string) => (n: number) => ({ [key]: n })

/** By collection or global. What can be changed and is missing here fails the test that goes through the configuration. */
export const PAIRS: Readonly<Record<string, Pair>> = {
  orders: {
    ...{ first: text('note'), second: text('internalNote') },
    v1: { first: text('note'), second: text('internal_note') },
  },
  products: {
    ...{ first: text('title'), second: text('externalReference') },
    v1: { first: text('title'), second: text('external_reference') },
  },
  variants: {
    ...{ first: text('title'), second: number('weightGrams') },
    v1: { first: text('title'), second: number('weight_grams') },
  },
  categories: {
    ...{ first: text('description'), second: number('position') },
    v1: { first: text('description'), second: number('position') },
  },
  users: {
    ...{ first: text('phone'), second: text('internalNote') },
    v1: { first: text('phone'), second: text('internal_note') },
  },
  // Never 50, which is where a new picture has it.
  media: { first: text('alt'), second: (n) => ({ focalX: n % 50 }) },
  'list-views': {
    first: text('name'),
    // Never that of the view as it is made.
    second: (n) => ({ list: ['products', 'variants', 'users'][n % 3] }),
  },
  store: { first: text('name'), second: number('lowStockLevel'), not: ['graphql'] },
}

/** The collections and globals that an interface of Payload's can change, from the configuration. */
export async function changeableSlugs(payload: Payload, user: object): Promise<string[]> {
  const req = { user, payload, context: {} }
  const all = [...payload.config.collections, ...payload.config.globals]
  const found = await Promise.all(
    all.map(async ({ slug, access }) => {
      const verdict = await access.update({ req } as unknown as Parameters<typeof access.update>[0])
      return verdict === false ? [] : [slug]
    }),
  )
  return found.flat()
}
