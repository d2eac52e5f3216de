import type { GraphQLExtension } from 'payload'

import { adjustStock } from '@/features/stock/adjust-stock'
import { adjustmentInput } from '@/features/stock/stock-levels-input'

import { resolveAction } from '@/collections/shared/endpoints/graphql-action'
import { graphqlInputs } from '@/collections/shared/endpoints/graphql-input'

/** Stock adjustments as GraphQL offers them: the same use case as behind every other interface. Answers the variant. */
export const stockMutations: GraphQLExtension = (GraphQL, schema): ReturnType<GraphQLExtension> => {
  const variant = schema.collections['variants']?.graphQL?.type
  if (!variant) return {}
  return {
    adjustStock: {
      type: variant,
      args: {
        id: { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) },
        input: { type: graphqlInputs(GraphQL)(adjustmentInput) },
      },
      resolve: resolveAction({
        collection: 'variants',
        schema: adjustmentInput,
        work: async (ctx, input, id) => (await adjustStock(ctx, { variantId: id, ...input })).variantId,
      }),
    },
  }
}
