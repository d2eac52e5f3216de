import { z } from 'zod'

import { MAX_COMMENT_LENGTH, MAX_MENTIONS } from '@/domain/order/comments'

import { text } from '../input-parts'

/** A comment as every interface takes it; `mentions` are accounts of staff. */
export const commentInput = z
  .strictObject({
    text: text(MAX_COMMENT_LENGTH).min(1),
    mentions: z.array(z.uuid()).max(MAX_MENTIONS).optional(),
  })
  .meta({ title: 'OrderComment' })

/** Input of `commentOnOrder` and `editComment`. Without `mentions`, an edit leaves them as they are. */
export type CommentInput = z.output<typeof commentInput>

/** Nothing needs to be said to remove a comment. */
export const removalInput = z.strictObject({}).default({})
