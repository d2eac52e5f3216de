import { storedAddress } from '@/domain/address/address'
import type { NewOrderRecord } from '@/domain/order/record'
import { newOrderRecord, ORDER_FIELDS } from '@/domain/order/record'
import { accountOf } from '@/platform/context'
import { columnValues } from '@/platform/database/stored-fields'

import type { ImportSession } from '../import-session'
import type { Customer, StagedDocument } from '../staging/load-documents'
import type { TableBatch } from './table-batch'

/** Fields that are derived from the document and the importing actor. */
type Derived =
  | (
      | 'placedAt'
      | 'customerId'
      | 'customerName'
      | 'currency'
      | 'pricesIncludeTax'
      | 'taxTotalMinor'
      | 'source'
    )
  | ('shippingAddress' | 'billingAddress' | 'createdById' | 'updatedById' | 'createdAt' | 'updatedAt')

interface ImportedRow extends Omit<NewOrderRecord, Derived> {
  document: StagedDocument
  customer: Customer | null
}

/** Adds the order row of a document: placed on its date, without tax, with its number as the external reference. */
export function addOrderRow(
  { options, ctx }: ImportSession,
  batch: TableBatch,
  { document, customer, ...order }: ImportedRow,
): void {
  const { placedAt, country, invoice } = document
  const authorId = accountOf(ctx.actor)
  const address = storedAddress({ country })
  const record = newOrderRecord({
    ...order,
    placedAt: placedAt.toISOString(),
    customerId: customer?.id ?? null,
    customerName: customer?.name ?? null,
    ...{ currency: options.currency, pricesIncludeTax: false, taxTotalMinor: 0 },
    ...{ shippingAddress: address, billingAddress: address },
    ...{ externalReference: invoice, source: 'import' },
    ...{ createdById: authorId, updatedById: authorId },
    ...{ createdAt: placedAt.toISOString(), updatedAt: new Date().toISOString() },
  })
  batch.add('orders', columnValues(ORDER_FIELDS, { ...record }))
}
