import type { z } from 'zod'

import { DomainError, invalidField } from '@/domain/errors'

import { valueProblem } from './plain-text'

/**
 * Parses a caller's input and checks its texts.
 * @throws DomainError `VALIDATION_ERROR` that names each invalid field by its dotted path.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const problem = valueProblem(input)
  if (problem !== undefined) throw invalidField('', problem)
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }))
  throw new DomainError('VALIDATION_ERROR', 'The input is not valid.', { fields })
}
