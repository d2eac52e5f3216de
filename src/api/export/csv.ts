import { z } from 'zod'

import { csvRow } from '@/domain/spreadsheet-cell'

import type { ApiField } from '../engine/field'

/** A column of a table of documents: the names that lead to its value. */
type Column = readonly string[]

type Json = Readonly<Record<string, unknown>>

/** The schema of a value where there is one. */
function valueOf(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
  return isWrapped ? valueOf(schema.unwrap() as z.ZodType) : schema
}

/** An object has a column for each of its fields, `total.amount`; a list is one column, as JSON. */
function columnsOf(path: Column, schema: z.ZodType): Column[] {
  const value = valueOf(schema)
  if (!(value instanceof z.ZodObject) || Object.keys(value.shape).length === 0) return [path]
  return Object.entries(value.shape as Record<string, z.ZodType>).flatMap(([name, part]) =>
    columnsOf([...path, name], part),
  )
}

function cellOf(document: Json, path: Column): string | number {
  const value = path.reduce<unknown>((at, name) => (at as Json | null)?.[name], document) ?? null
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value)
}

/** Documents as rows of a table, its header first. Texts that a spreadsheet would run as a formula are guarded. */
export async function* csvOf(
  fields: readonly ApiField[],
  lines: AsyncGenerator<string[]>,
): AsyncGenerator<string> {
  const columns = fields.flatMap(({ name, schema }) => columnsOf([name], schema))
  const header = csvRow(columns.map((path) => path.join('.')))
  let isFirst = true
  for await (const some of lines) {
    const rows = some
      .map((line) => JSON.parse(line) as Json)
      .map((document) => csvRow(columns.map((path) => cellOf(document, path))))
    yield (isFirst ? header : '') + rows.join('')
    isFirst = false
  }
  if (isFirst) yield header
}

/** Documents as lines of JSON. */
export async function* ndjsonOf(lines: AsyncGenerator<string[]>): AsyncGenerator<string> {
  for await (const some of lines) yield `${some.join('\n')}\n`
}
