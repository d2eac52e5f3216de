import type { Endpoint } from 'payload'

import { isStaff } from '@/access/permissions'
import { DomainError, invalidField } from '@/domain/errors'
import { EXPORTS, exportsOf } from '@/domain/lists/exports'
import { FILE_HEADS, productFileRows } from '@/features/catalogue/product-file/file-rows'
import { exportInput } from '@/features/exports/export-input'
import type { OwnExports } from '@/features/exports/prepare-list-export'
import { prepareListExport } from '@/features/exports/prepare-list-export'
import { readJson } from '@/platform/http/read-json'
import { streamBytes } from '@/platform/http/stream-bytes'
import { parseInput } from '@/platform/parse-input'

import { endpoint } from '../respond'

const OWN_EXPORTS: OwnExports = { 'product-file': { heads: FILE_HEADS, rows: productFileRows } }

/**
 * `POST /api/<slug>/list-exports`: a file of what a list shows, or of documents that are named, for staff in the panel. Programs
 * use the exports of `/api/v1`. A collection that exports nothing has no such endpoint.
 */
export function exportEndpoints(slug: string): Endpoint[] {
  if (exportsOf(slug).length === 0) return []
  return [
    endpoint('post', '/list-exports', async (req) => {
      if (!req.user) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
      if (!isStaff({ req })) throw new DomainError('FORBIDDEN', 'Staff alone may do this.')
      const input = parseInput(exportInput, await readJson(req))
      const collection = req.payload.config.collections.find((known) => known.slug === slug)
      if (!collection || EXPORTS[input.name].collection !== slug)
        throw invalidField('name', `${slug} have no such export.`)
      const { chunks, fileName, type } = await prepareListExport(req, { collection, input, own: OWN_EXPORTS })
      return new Response(await streamBytes(chunks), {
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="${fileName}"`,
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
        },
      })
    }),
  ]
}
