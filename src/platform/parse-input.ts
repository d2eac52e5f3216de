import type { z } from 'zod'

import type { FieldProblem } from '@/domain/errors'
import { DomainError, invalidField } from '@/domain/errors'

import { valueProblem } from './plain-text'

/** The path of a problem with all of an input. */
export const WHOLE = 'body'

const pathOf = (names: readonly PropertyKey[]) => names.map(String).join('.') || WHOLE

/** A field that does not exist is named itself, not the object that it stands in. */
function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const { path, message } = issue
  if (issue.code !== 'unrecognized_keys') return [{ path: pathOf(path), message }]
  return issue.keys.map((key) => ({ path: pathOf([...path, key]), message: `There is no field "${key}".` }))
}

/**
 * Parses a caller's input and checks its texts.
 * @throws DomainError `VALIDATION_ERROR` that names each invalid field by its dotted path.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const problem = valueProblem(input)
  if (problem !== undefined) throw invalidField(WHOLE, problem)
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields = result.error.issues.flatMap(problemsOf)
  throw new DomainError('VALIDATION_ERROR', 'The input is not valid.', { fields })
}
