import type { Endpoint, Payload, PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'
import { creditInput, creditInvoice } from '@/features/orders/invoicing/credit-invoice'
import { mailInvoice, mailInvoiceInput } from '@/features/orders/invoicing/mail-invoice'
import { electronicInvoice, printInvoice } from '@/features/papers/print-invoice'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

import { documentAction } from '@/collections/shared/endpoints/document-action'
import type { AnsweredFile } from '@/platform/http/file-response'
import { fileResponse } from '@/platform/http/file-response'

/** What the caller may see of invoices decides: one that they may not see is not there. */
async function assertVisible(req: PayloadRequest, id: string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'invoices',
    where: { id: { equals: id } },
    overrideAccess: false,
    req,
  })
  if (totalDocs === 0) throw new DomainError('NOT_FOUND', 'No such invoice.')
}

const ofType = (contentType: string, file: { name: string; bytes: Uint8Array } | null): AnsweredFile | null =>
  file && { ...file, contentType }

/** A file of an invoice, to staff and to the customer whose it is. */
function fileEndpoint(
  path: string,
  make: (payload: Payload, id: string) => Promise<AnsweredFile | null>,
): Endpoint {
  return {
    path,
    method: 'get',
    handler: (req) =>
      atPayloadsEdge(async () => {
        const id = String(req.routeParams?.['id'])
        if (!req.user) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to read invoices.')
        await assertVisible(req, id)
        const file = await make(req.payload, id)
        if (!file) throw new DomainError('NOT_FOUND', 'No such invoice.')
        return fileResponse(file)
      }),
  }
}

/** What Payload's REST offers of invoices, below `/api/invoices`. */
export const invoiceEndpoints: Endpoint[] = [
  fileEndpoint('/:id/document', async (payload, id) =>
    ofType('application/pdf', await printInvoice(payload, id)),
  ),
  fileEndpoint('/:id/electronic', async (payload, id) =>
    ofType('application/xml', await electronicInvoice(payload, id)),
  ),
  documentAction('/:id/credit-notes', creditInput, (ctx, body, id) => creditInvoice(ctx, id, body)),
  documentAction('/:id/mails', mailInvoiceInput, (ctx, _body, id) => mailInvoice(ctx, id)),
]
