import type { ErrorCode, ErrorDetails, FieldProblem } from '@/domain/errors'
import { DomainError } from '@/domain/errors'

import { answerOperation } from '../bulk/perform'
import type { Row } from '../engine/resource'
import type { Inside, Router } from '../router'

/** A single write that an upsert comes to. */
export interface Step {
  readonly method: 'POST' | 'PATCH'
  readonly path: string
  readonly body: Row
  /** Where the body stands in the item, with a dot behind it: `variants.1.`; empty for the item itself. */
  readonly at: string
}

interface Failure {
  error: { code: ErrorCode; message: string; details?: ErrorDetails | undefined }
}

type Refusal = Failure['error'] & { cause?: unknown }

/** A refusal with paths that begin with `at`, as those of what is around it do. */
export function below(at: string, { code, message, cause, details = {} }: Refusal): DomainError {
  const fields = details.fields?.map((field): FieldProblem => ({ ...field, path: `${at}${field.path}` }))
  return new DomainError(code, message, { ...details, ...(fields ? { fields } : {}), cause })
}

/**
 * Performs a write through the routes of single writes: their rules, permissions, audit and events are the only ones.
 * Answers the document.
 * @throws DomainError as the route answers, with paths of the item.
 */
export async function performStep(
  router: Pick<Router, 'perform'>,
  inside: Inside,
  { method, path, body, at }: Step,
): Promise<Row> {
  const response = await answerOperation({ router, inside, key: null }, { method, path, body }, 0)
  const answer = (await response.json()) as { data: Row } | Failure
  if ('error' in answer) throw below(at, answer.error)
  return answer.data
}
