/** Collections whose documents keep a unique key while they are in the trash, and the name of that key. */
export const HELD_KEYS = { products: 'slug', categories: 'slug', variants: 'sku' } as const
export type KeyedCollection = keyof typeof HELD_KEYS

const MUTATIONS = {
  products: 'freeProductSlug',
  categories: 'freeCategorySlug',
  variants: 'freeVariantSku',
} as const satisfies Record<KeyedCollection, string>

/** How to free the key of a document in the trash, at each interface. */
export interface FreeingCalls {
  rest: string
  v1: string
  graphql: string
}

/** The calls that free the key of a document in the trash. */
export function freeingCalls(collection: KeyedCollection, id: string): FreeingCalls {
  const path = `/${collection}/${id}/free-${HELD_KEYS[collection]}`
  return {
    rest: `POST /api${path}`,
    v1: `POST /api/v1${path}`,
    graphql: `mutation { ${freeingMutation(collection)}(id: "${id}") { freed now } }`,
  }
}

/** The name of the GraphQL mutation that frees a key of a collection. */
export function freeingMutation(collection: KeyedCollection): (typeof MUTATIONS)[KeyedCollection] {
  return MUTATIONS[collection]
}
