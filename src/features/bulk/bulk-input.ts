import type { Where } from 'payload'
import { z } from 'zod'

import { BULK_ACTIONS, BULK_CHUNK, isDocumentId } from '@/domain/bulk'

const filter = z.strictObject({
  /** Payload judges it like any other condition of a request. */
  where: z
    .record(z.string(), z.unknown())
    .transform((where) => where as Where)
    .optional(),
  search: z.string().max(200).optional(),
  isTrash: z.boolean().optional(),
})

/** The filter of a panel list: its conditions, its search, and whether it is the trash. */
export type ListFilter = z.output<typeof filter>

/** What names all documents of a panel list. */
export const selectionInput = z.strictObject({
  filter,
  /** The total that the list showed. */
  total: z.number().int().min(0),
})

/** Input of `selectDocuments`. */
export type Selection = z.output<typeof selectionInput>

const id = z.string().refine(isDocumentId, 'No id of a document.')

/** What is asked for with some documents of a selection. */
export const bulkInput = z.strictObject({
  action: z.enum(BULK_ACTIONS),
  ids: z.array(id).min(1).max(BULK_CHUNK),
  /** The filter of the list in which the documents were selected. */
  filter,
  /** What an edit sets. */
  values: z.record(z.string(), z.unknown()).default({}),
})

/** Input of `changeDocuments`. */
export type BulkChange = z.output<typeof bulkInput>
