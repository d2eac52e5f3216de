import { z } from 'zod'

import { csvRow } from '@/domain/spreadsheet-cell'

/** A column of a table of documents: the names that lead to its value. */
type Column = readonly string[]

type Json = Readonly<Record<string, unknown>>

/** The schema of a value where there is one. */
function valueOf(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
  return isWrapped ? valueOf(schema.unwrap() as z.ZodType) : schema
}

/** An object has a column for each of its fields, `total.amount`; a list is one column, as JSON. */
export function columnsOf(path: Column, schema: z.ZodType): Column[] {
  const value = valueOf(schema)
  if (!(value instanceof z.ZodObject) || Object.keys(value.shape).length === 0) return [path]
  return Object.entries(value.shape as Record<string, z.ZodType>).flatMap(([name, part]) =>
    columnsOf([...path, name], part),
  )
}

function cellOf(document: unknown, path: Column): string | number {
  const value = path.reduce<unknown>((at, name) => (at as Json | null)?.[name], document) ?? null
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value)
}

/** What is at these columns of a value, as cells of a table without the end of their row. */
export function cellsOf(value: unknown, columns: readonly Column[]): string {
  return csvRow(columns.map((path) => cellOf(value, path))).slice(0, -1)
}

/** Writes the cells of values of this schema. */
export function cellsOfSchema(schema: z.ZodType): (value: unknown) => string {
  const columns = columnsOf([], schema)
  return (value) => cellsOf(value, columns)
}
