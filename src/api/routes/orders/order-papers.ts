import type { OrderPaper } from '@/domain/papers/order-papers'
import { MOST_ORDERS } from '@/domain/papers/order-papers'
import { printInput, printOrders } from '@/features/papers/print-orders'
import { parseInput } from '@/platform/parse-input'

import type { Answer, Call } from '../../call'
import { findVisible } from '../../engine/get'
import { readParameters, refuseUnknown } from '../../engine/listing/list-query'
import { orders } from '../../resources/orders'
import { fileOf, permission } from '../../route'
import type { Router } from '../../router'

const WITH = 'with'
const KNOWN: ReadonlySet<string> = new Set([WITH])

/** The order of the path, then those that the caller names besides. */
async function namedOrders({ engine, principal, param, url }: Call): Promise<string[]> {
  const parameters = readParameters(url.searchParams)
  refuseUnknown(parameters, KNOWN)
  const others = (parameters.get(WITH) ?? '').split(',').filter((name) => name !== '')
  const names = [param('id'), ...others.slice(0, MOST_ORDERS)]
  const ids: string[] = []
  for (const id of names) ids.push(await findVisible(engine, { resource: orders, principal, id }))
  return ids
}

async function print(call: Call, paper: OrderPaper): Promise<Answer<null>> {
  const input = parseInput(printInput, { orderIds: await namedOrders(call), papers: [paper] })
  return { data: null, document: await printOrders(call.ctx, input) }
}

const PRINTS = {
  audience: 'signed-in',
  needs: permission('orders', 'print papers'),
  query: [
    {
      name: WITH,
      description: `More orders in the same file, by ids or numbers with commas between them: at most ${String(MOST_ORDERS)} in all.`,
      schema: { type: 'array', items: { type: 'string' } },
    },
  ],
  answer: fileOf('application/pdf'),
} as const

/** Papers of orders as PDF. */
export function addOrderPaperRoutes({ add }: Router): void {
  add(
    {
      ...PRINTS,
      route: 'GET /orders/:id/packing-slip.pdf',
      name: 'printPackingSlip',
      summary: 'Packing slip of an order as PDF, in its customer’s language',
    },
    (call) => print(call, 'packing-slips'),
  )
  add(
    {
      ...PRINTS,
      route: 'GET /orders/:id/pick-list.pdf',
      name: 'printPickList',
      summary: 'What has to be fetched for an order, or several, by place and SKU, as PDF',
    },
    (call) => print(call, 'pick-list'),
  )
}
