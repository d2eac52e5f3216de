import type { GraphQLExtension } from 'payload'

import { declarationOf } from '../declarations'

type Schema = Parameters<GraphQLExtension>[1]

/** Payload's mutations of a collection by the action that they need, each before the collection's name. */
const MUTATIONS = {
  create: ['create', 'duplicate'],
  update: ['update', 'restoreVersion'],
  delete: ['delete'],
} as const

/** Payload's own collections are the panel's, which writes them by REST. */
const isInternal = (slug: string) => slug.startsWith('payload-')

/**
 * Takes out of the schema what no role may do: Payload builds all mutations for each collection, also for rows that only use
 * cases write. A mutation that answers 403 to every caller is no offer.
 */
export function withoutUngranted(extension: GraphQLExtension): GraphQLExtension {
  return (GraphQL, schema: Schema) => {
    const fields: object = schema.Mutation.fields
    for (const { config, graphQL } of Object.values(schema.collections)) {
      const grants = isInternal(config.slug) ? {} : declarationOf(config)?.policy.grants
      if (grants === undefined || !graphQL) continue
      for (const [action, verbs] of Object.entries(MUTATIONS)) {
        if ((grants[action] ?? []).length > 0) continue
        for (const verb of verbs) Reflect.deleteProperty(fields, `${verb}${graphQL.type.name}`)
      }
    }
    return extension(GraphQL, schema)
  }
}
