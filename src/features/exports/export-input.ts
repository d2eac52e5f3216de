import type { Where } from 'payload'
import { z } from 'zod'

import { isDocumentId, MAX_SELECTION } from '@/domain/bulk'
import { EXPORT_FORMATS, EXPORT_NAMES } from '@/domain/lists/exports'

/** What is exported: documents that are named, or all that a list shows. */
export const exportInput = z.strictObject({
  name: z.enum(EXPORT_NAMES),
  format: z.enum(EXPORT_FORMATS),
  ids: z.array(z.string().refine(isDocumentId, 'No id of a document.')).min(1).max(MAX_SELECTION).optional(),
  filter: z
    .strictObject({
      /** Payload judges it like any other condition of a request. */
      where: z
        .record(z.string(), z.unknown())
        .transform((where) => where as Where)
        .optional(),
      search: z.string().max(200).optional(),
      isTrash: z.boolean().optional(),
    })
    .default({}),
})

/** Input of `prepareListExport`. */
export type ExportInput = z.output<typeof exportInput>
