import type { Endpoint } from 'payload'

import { approveReturn } from '@/features/orders/returns/approve-return'
import { cancelReturn, closeReturn, declineReturn } from '@/features/orders/returns/end-return'
import { exchangeReturn } from '@/features/orders/returns/exchange-return'
import { quoteExchange } from '@/features/orders/returns/quote-exchange'
import { receiveReturn } from '@/features/orders/returns/receive-return'
import {
  exchangeInput,
  receiptInput,
  returnApprovalInput,
  returnCancellationInput,
  returnClosureInput,
  returnRefusalInput,
} from '@/features/orders/returns/return-input'

import { printReturnSlip } from '@/features/papers/print-return-slip'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

import { pdfResponse } from '@/platform/http/file-response'
import { documentAction } from '@/collections/shared/endpoints/document-action'

/** `GET /api/returns/:id/slip`: the slip for the parcel as PDF, for staff and the customer. */
const slip: Endpoint = {
  path: '/:id/slip',
  method: 'get',
  handler: (req) =>
    atPayloadsEdge(async () => {
      const id = req.routeParams?.['id']
      return pdfResponse(await printReturnSlip(contextOfRequest(req), typeof id === 'string' ? id : ''))
    }),
}

/** What is done to returns as Payload's REST offers it, below `/api/returns`. They begin below their order. */
export const returnEndpoints: Endpoint[] = [
  slip,
  documentAction('/:id/approvals', returnApprovalInput, (ctx, body, id) => approveReturn(ctx, id, body)),
  documentAction('/:id/declines', returnRefusalInput, (ctx, body, id) => declineReturn(ctx, id, body)),
  documentAction('/:id/receipts', receiptInput, (ctx, body, id) => receiveReturn(ctx, id, body)),
  documentAction('/:id/cancellations', returnCancellationInput, (ctx, body, id) =>
    cancelReturn(ctx, id, body),
  ),
  documentAction('/:id/closures', returnClosureInput, (ctx, body, id) => closeReturn(ctx, id, body)),
  documentAction('/:id/exchange', exchangeInput, (ctx, body, id) => exchangeReturn(ctx, id, body)),
  documentAction('/:id/exchange-quotes', exchangeInput, (ctx, body, id) => quoteExchange(ctx, id, body)),
]
