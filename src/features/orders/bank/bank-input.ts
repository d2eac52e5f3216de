import { z } from 'zod'

import { minorAmount, text } from '../input-parts'
import { csvMapping } from './reading/csv'

/** Characters of a file; a month of a busy account has a tenth of it. */
const MAX_FILE = 8_000_000
/** Orders that one payment pays. */
const MAX_SHARES = 50

/** A file as text, whatever the browser has decoded it from. */
export const uploadInput = z.strictObject({
  fileName: text(200),
  text: z.string().min(1).max(MAX_FILE),
  mapping: csvMapping.optional(),
})
export type UploadInput = z.output<typeof uploadInput>

/** What of a line is for which order. */
export const bookInput = z.strictObject({
  shares: z
    .array(z.strictObject({ number: text(100), amountMinor: minorAmount }))
    .min(1)
    .max(MAX_SHARES),
})
export type BookInput = z.output<typeof bookInput>

export const bookSureInput = z.strictObject({})

/** A line that pays no order, such as a loan; or one that does after all. */
export const setAsideInput = z.strictObject({ isSetAside: z.boolean() })
