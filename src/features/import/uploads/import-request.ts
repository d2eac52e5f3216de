import { z } from 'zod'

import { isCurrencyCode } from '@/domain/currency'
import { COLUMNS } from '@/domain/import/columns'
import { DECIMAL_MARKS } from '@/domain/import/decimal'
import { DATE_ORDERS, isTimeZone } from '@/domain/import/local-time'

import type { ImportOptions } from '../import-session'
import { DEFAULT_OPTIONS } from '../import-session'

const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-2', 'iso-8859-15'] as const

export const optionsSchema = z.strictObject({
  currency: z
    .string()
    .refine((code): boolean => isCurrencyCode(code), 'An ISO 4217 currency code such as GBP.')
    .default(DEFAULT_OPTIONS.currency),
  timeZone: z
    .string()
    .refine(isTimeZone, 'A time zone such as Europe/London.')
    .default(DEFAULT_OPTIONS.timeZone),
  encoding: z.enum(ENCODINGS).default('utf-8'),
  mapping: z.record(z.string().max(200), z.enum(COLUMNS)).default({}),
  dateOrder: z.enum(['auto', ...DATE_ORDERS]).default('auto'),
  decimalMark: z.enum(['auto', ...DECIMAL_MARKS]).default('auto'),
  allowFuture: z.boolean().default(false),
  bookChanges: z.boolean().default(false),
  isDryRun: z.boolean().default(false),
}) satisfies z.ZodType<ImportOptions>

export const startSchema = z.strictObject({
  storedAs: z.string(),
  fileName: z.string().trim().min(1).max(200),
  options: optionsSchema,
})
export type StartRequest = z.output<typeof startSchema>

export const previewSchema = startSchema.pick({ storedAs: true, options: true })
export type PreviewRequest = z.output<typeof previewSchema>
