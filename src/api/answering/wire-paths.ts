import { z } from 'zod'

import type { FieldProblem } from '@/domain/errors'
import { DomainError } from '@/domain/errors'

import { toDomainError } from '../problem'

/** Fields of collections that bodies call something else than `<field>_id`. */
const OTHER_NAMES: Readonly<Record<string, string>> = { gallery: 'image_ids' }

function shapeOf(schema: z.ZodType): z.ZodRawShape | null {
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in as z.ZodType)
  return schema instanceof z.ZodObject ? schema.shape : null
}

/** The name of a field in the body: hooks say `parent` of what callers send as `parent_id`. */
function nameIn(shape: z.ZodRawShape, name: string): string {
  const names = [name, `${name}_id`, OTHER_NAMES[name] ?? name]
  return names.find((candidate) => Object.hasOwn(shape, candidate)) ?? name
}

function withPaths(error: DomainError, pathOf: (path: string) => string): DomainError {
  const { code, message, cause, details = {} } = error
  const fields = details.fields?.map((problem): FieldProblem => ({ ...problem, path: pathOf(problem.path) }))
  return new DomainError(code, message, { ...details, ...(fields ? { fields } : {}), cause })
}

/** What PostgreSQL says of a reference to a row that is not there. */
const referenceSchema = z.object({ code: z.literal('23503'), detail: z.string() })
const COLUMN = /^Key \("?([a-z0-9_]+)"?\)=/

function lostColumn(error: unknown): string | undefined {
  const said = referenceSchema.safeParse(error).data
  if (said) return COLUMN.exec(said.detail)?.[1]
  return error instanceof Error && error.cause !== undefined ? lostColumn(error.cause) : undefined
}

/** A refusal of an id that names no document, with the field that has the id. */
function aboutLost(shape: z.ZodRawShape, problem: DomainError): DomainError {
  const path = lostColumn(problem)
  if (path === undefined || !Object.hasOwn(shape, path)) return problem
  const message = `${path} names nothing that exists.`
  return new DomainError(problem.code, message, { fields: [{ path, message }], cause: problem.cause })
}

/** A refusal whose paths name fields as the body of its route has them; every other error as it is. */
export function inWordsOf(body: z.ZodType, error: unknown): unknown {
  const shape = shapeOf(body)
  if (!shape) return error
  const problem = aboutLost(shape, toDomainError(error))
  if (!problem.details?.fields) return error
  return withPaths(problem, (path) => {
    const [head = '', ...rest] = path.split('.')
    return [nameIn(shape, head), ...rest].join('.')
  })
}

/** A refusal of a part of a body, which stands at `prefix`, by the paths of the whole; every other error as it is. */
export function belowPath(prefix: string, body: z.ZodType, error: unknown): unknown {
  const problem = toDomainError(error)
  if (!problem.details?.fields) return error
  const named = toDomainError(inWordsOf(body, problem))
  return withPaths(named, (path) => `${prefix}.${path}`)
}
