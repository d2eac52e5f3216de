import { commentInput, removalInput } from '@/features/orders/commenting/comment-input'
import { commentOnOrder } from '@/features/orders/commenting/comment-on-order'
import { editComment } from '@/features/orders/commenting/edit-comment'
import { removeComment } from '@/features/orders/commenting/remove-comment'
import { tagInput, tagOrder } from '@/features/orders/tagging/tag-orders'

import { resolveAction } from '@/collections/shared/endpoints/graphql-action'

import type { Mutations } from './action-mutation'
import { actionOn } from './action-mutation'

/** What staff note on an order for each other, as GraphQL offers it: tags and comments. */
export function noteMutations(mutations: Mutations) {
  const { id, typeOf } = mutations
  return {
    tagOrder: actionOn(mutations, 'orders')(tagInput, tagOrder),
    commentOnOrder: actionOn(mutations, 'orders')(commentInput, commentOnOrder),
    editComment: actionOn(mutations, 'order-comments')(commentInput, editComment),
    removeComment: {
      type: typeOf('order-comments'),
      args: { id },
      resolve: resolveAction({
        collection: 'order-comments',
        schema: removalInput,
        work: async (ctx, _input, commentId) => (await removeComment(ctx, commentId)).id,
      }),
    },
  }
}
