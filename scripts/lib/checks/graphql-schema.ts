import { configToSchema } from '@payloadcms/graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'

import { withScopesAsText } from '@/app/(payload)/_server/scopes-as-text'

/** Where the schema of GraphQL is kept, for programs that generate code from it: in production there is no introspection. */
export const GRAPHQL_SCHEMA = 'docs/schema.graphql'

/** The schema of `/api/graphql` in the schema definition language, in alphabetical order. Asks no database. */
export async function graphqlSchema(config: SanitizedConfig): Promise<string> {
  const { schema } = configToSchema(await withScopesAsText(Promise.resolve(config)))
  return printSchema(lexicographicSortSchema(schema))
}
