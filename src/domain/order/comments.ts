import { DomainError } from '../errors'

/** Of a comment, in characters. */
export const MAX_COMMENT_LENGTH = 5000

/** How many people one comment mentions at most. */
export const MAX_MENTIONS = 20

/** For so long its author may change or remove a comment: after that, others have acted on it. */
export const COMMENT_EDIT_HOURS = 24

/** What decides on whether a comment can still be changed. Times are ISO 8601. */
export interface CommentFacts {
  readonly actorType: string
  readonly actorId: string | null
  readonly createdAt: string
  readonly removedAt: string | null
}

/** Who wants to change a comment. */
interface Author {
  readonly type: string
  readonly id: string | null
}

const isOf = ({ actorType, actorId }: CommentFacts, { type, id }: Author) =>
  actorId !== null && actorId === id && actorType === type

/** Until when the author of a comment may change it. */
const changeableUntil = ({ createdAt }: CommentFacts) =>
  new Date(createdAt).getTime() + COMMENT_EDIT_HOURS * 60 * 60 * 1000

/** Whether this caller may still change or remove a comment. */
export function mayChangeComment(comment: CommentFacts, author: Author, now: Date): boolean {
  return comment.removedAt === null && isOf(comment, author) && now.getTime() <= changeableUntil(comment)
}

/** @throws DomainError `FORBIDDEN` for other callers than the author, `CONFLICT` when it is removed already or too old. */
export function assertChangeableComment(comment: CommentFacts, author: Author, now: Date): void {
  if (!isOf(comment, author)) throw new DomainError('FORBIDDEN', 'Only its author changes a comment.')
  if (comment.removedAt !== null) throw new DomainError('CONFLICT', 'The comment is removed already.')
  if (now.getTime() > changeableUntil(comment)) {
    throw new DomainError(
      'CONFLICT',
      `A comment can be changed for ${String(COMMENT_EDIT_HOURS)} hours: write another one.`,
    )
  }
}
