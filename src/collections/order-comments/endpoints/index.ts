import type { Endpoint } from 'payload'

import { commentInput, removalInput } from '@/features/orders/commenting/comment-input'
import { editComment } from '@/features/orders/commenting/edit-comment'
import { removeComment } from '@/features/orders/commenting/remove-comment'

import { documentAction } from '@/collections/shared/endpoints/document-action'

/** Changes of comments as Payload's REST offers them, below `/api/order-comments`. */
export const orderCommentEndpoints: Endpoint[] = [
  documentAction('/:id/edits', commentInput, (ctx, body, id) => editComment(ctx, id, body)),
  documentAction('/:id/removals', removalInput, (ctx, _body, id) => removeComment(ctx, id)),
]
