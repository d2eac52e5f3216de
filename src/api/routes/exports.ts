import { recordExport } from '@/features/audit/record-export'

import type { Answer, Call } from '../call'
import { toPascal } from '../engine/names'
import { prepareExport } from '../engine/listing/export'
import type { Resource } from '../engine/resource'
import type { FileFormat } from '../engine/written/values'
import { tableOf } from '../export/csv'
import type { LastLine } from '../export/stream'
import { streamOf } from '../export/stream'
import { products, variants } from '../resources/catalogue'
import { payments, refunds, returns, shipments } from '../resources/order-parts'
import { orders } from '../resources/orders'
import { serviceAccounts } from '../resources/service-accounts'
import { stockLevels } from '../resources/stock-levels'
import { customers, users } from '../resources/users'
import { permission, streamOf as streamed } from '../route'
import type { Router } from '../router'

/** Rows of the table of permissions that exports are under. */
type Permitted =
  | ('orders' | 'payments' | 'shipments' | 'refunds' | 'returns')
  | ('users' | 'products' | 'variants' | 'stock-movements')

/** Lists that can be exported, by their paths, with what reading them needs. */
const EXPORTED: readonly { path: string; resource: Resource; needs: Permitted }[] = [
  { path: 'orders', resource: orders, needs: 'orders' },
  { path: 'payments', resource: payments, needs: 'payments' },
  { path: 'shipments', resource: shipments, needs: 'shipments' },
  { path: 'refunds', resource: refunds, needs: 'refunds' },
  { path: 'returns', resource: returns, needs: 'returns' },
  { path: 'users', resource: users, needs: 'users' },
  { path: 'customers', resource: customers, needs: 'users' },
  { path: 'service-accounts', resource: serviceAccounts, needs: 'users' },
  { path: 'products', resource: products, needs: 'products' },
  { path: 'variants', resource: variants, needs: 'variants' },
  { path: 'stock-levels', resource: stockLevels, needs: 'stock-movements' },
]

interface Format {
  extension: FileFormat
  words: string
  contentType: string
  textsOf: typeof tableOf
  lastLine: LastLine
}

const FORMATS: readonly Format[] = [
  {
    extension: 'ndjson',
    words: 'lines of JSON',
    contentType: 'application/x-ndjson',
    textsOf: (_fields, lines) => lines,
    lastLine: (error) => `${JSON.stringify({ error })}\n`,
  },
  {
    extension: 'csv',
    words: 'a table for spreadsheets',
    contentType: 'text/csv',
    textsOf: tableOf,
    lastLine: ({ code, message, request_id }) => `#error ${code}: ${message} (${request_id})\n`,
  },
]

async function exportList(
  call: Call,
  { path, resource }: { path: string; resource: Resource },
  format: Format,
): Promise<Answer<null>> {
  const { engine, principal, url, ctx, request } = call
  const params = url.searchParams
  const { fields, texts: made } = await prepareExport(engine, {
    ...{ resource, principal, params },
    format: format.extension,
  })
  const name = `${path}.${format.extension}`
  // Hono answers HEAD by what GET answers, without its body: the rows would be thrown away.
  if (request.method === 'HEAD') return { data: null, file: { name, texts: null } }
  const texts = await streamOf(format.textsOf(fields, made), {
    lastLine: format.lastLine,
    requestId: ctx.requestId,
  })
  await recordExport(ctx, { list: path, format: format.extension, parameters: [...new Set(params.keys())] })
  return { data: null, file: { name, texts } }
}

/** Whole lists as streams of lines. */
export function addExportRoutes({ add }: Router): void {
  for (const exported of EXPORTED) {
    for (const format of FORMATS) {
      const { path, resource, needs } = exported
      add(
        {
          route: `GET /${path}.${format.extension}`,
          name: `export${toPascal(path)}As${toPascal(format.extension)}`,
          summary: `Export ${path.replace('-', ' ')} as ${format.words}`,
          needs: permission(needs, 'read'),
          audience: 'signed-in',
          parameters: 'export',
          answer: streamed(resource, format.contentType),
        },
        (call) => exportList(call, exported, format),
      )
    }
  }
}
