import type { Endpoint } from 'payload'

import { bookInput, bookSureInput, setAsideInput, uploadInput } from '@/features/orders/bank/bank-input'
import { bookLine } from '@/features/orders/bank/book-line'
import { bookSure } from '@/features/orders/bank/book-sure'
import { setAside } from '@/features/orders/bank/set-aside'
import { uploadStatement } from '@/features/orders/bank/upload-statement'

import { documentAction as action } from '@/collections/shared/endpoints/document-action'

/** Bank statements as the panel uses them, below `/api/bank-statements`. */
export const bankStatementEndpoints: Endpoint[] = [
  action('/upload', uploadInput, (ctx, body) => uploadStatement(ctx, body)),
  action('/lines/:id/book', bookInput, (ctx, body, id) => bookLine(ctx, id, body)),
  action('/lines/:id/set-aside', setAsideInput, (ctx, body, id) => setAside(ctx, id, body)),
  action('/:id/book-sure', bookSureInput, (ctx, _body, id) => bookSure(ctx, id)),
]
