import type { CollectionSlug, GraphQLExtension } from 'payload'
import type { z } from 'zod'

import type { Context } from '@/platform/context'

import { resolveAction } from '@/collections/shared/endpoints/graphql-action'
import { graphqlInputs } from '@/collections/shared/endpoints/graphql-input'

type GraphQL = Parameters<GraphQLExtension>[0]
type Schema_ = Parameters<GraphQLExtension>[1]

/** A use case that acts on an order or a part of it; GraphQL answers that document. */
type Action<Schema extends z.ZodType> = (ctx: Context, id: string, input: z.output<Schema>) => Promise<object>

/** What mutations of orders are made with. */
export interface Mutations {
  inputOf: ReturnType<typeof graphqlInputs>
  /** The argument that names the document. */
  id: { type: InstanceType<GraphQL['GraphQLNonNull']> }
  typeOf: (collection: CollectionSlug) => InstanceType<GraphQL['GraphQLObjectType']>
}

/** @throws Error for a schema without one of the collections that are asked for. */
export function mutationsFor(GraphQL: GraphQL, schema: Schema_): Mutations {
  return {
    inputOf: graphqlInputs(GraphQL),
    id: { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) },
    typeOf: (collection) => {
      const type = schema.collections[collection]?.graphQL?.type
      if (!type) throw new Error(`the schema has no ${collection}`)
      return type
    },
  }
}

/** Makes mutations that act on a document of the collection and answer it. */
export function actionOn({ inputOf, id, typeOf }: Mutations, collection: CollectionSlug) {
  const type = typeOf(collection)
  return <Schema extends z.ZodType>(input: Schema, act: Action<Schema>) => ({
    type,
    args: { id, input: { type: inputOf(input) } },
    resolve: resolveAction({
      collection,
      schema: input,
      work: async (ctx, given, documentId) => {
        await act(ctx, documentId, given)
        return documentId
      },
    }),
  })
}
