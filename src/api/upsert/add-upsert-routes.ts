import { DomainError } from '@/domain/errors'
import { assertScope, mayAll } from '@/domain/permissions'

import { requestsOf, twoAtOnce } from '../bulk/two-at-once'
import type { Call } from '../call'
import type { Engine } from '../engine/engine'
import { dataOf, permission } from '../route'
import type { Router } from '../router'
import { productKind } from './product-upserts'
import type { Upserts } from './run-upserts'
import { runUpserts } from './run-upserts'
import type { UpsertKind } from './upsert-kind'
import type { ProductResult, VariantResult } from './upsert-schema'
import { answerOf, productResult, upsertAnswer, upsertSchema, variantResult } from './upsert-schema'
import { variantKind } from './variant-upserts'

const WRITES = { audience: 'signed-in', errors: ['CONFLICT'] } as const

/** Requests of no more items need not wait for others. */
const FEW = 10

/** Whether documents are there, is told to those alone who may change each of them. */
function assertMayUpsert({ ctx: { actor } }: Call, resource: 'products' | 'variants'): void {
  assertScope(actor, resource, 'create')
  assertScope(actor, resource, 'update')
  if (mayAll(actor, resource, 'create') && mayAll(actor, resource, 'update')) return
  throw new DomainError('FORBIDDEN', 'Only administrators and managers change the catalogue.')
}

/** Runs an upsert, counted as the single writes of a bulk are. */
async function answerUpsert<Current, Result extends ProductResult | VariantResult>(
  router: Router,
  { call, kind }: { call: Call; kind: UpsertKind<Current, Result> },
  given: Upserts,
) {
  const { length } = given.items
  await router.count(call, requestsOf(length) - 1)
  const work = () => runUpserts(router, { call, kind }, given)
  return { data: answerOf(await (length > FEW ? twoAtOnce(work) : work())) }
}

/** Routes that create or update many products or variants, by their external reference, slug or SKU. */
export function addUpsertRoutes(router: Router, engine: Engine): void {
  addProductUpserts(router, engine)
  addVariantUpserts(router, engine)
}

function addProductUpserts(router: Router, engine: Engine): void {
  const kind = productKind(engine)
  router.add(
    {
      ...WRITES,
      route: 'PUT /products',
      name: 'upsertProducts',
      summary: 'Create or update up to 1,000 products, with their variants',
      needs: permission('products', 'create', 'update'),
      body: upsertSchema(kind.item),
      answer: dataOf(upsertAnswer(productResult)),
      example: {
        items: [
          {
            external_reference: 'ERP-4711',
            title: 'Cup',
            variants: [{ sku: 'CUP-1', title: 'Default', price: { amount: 450, currency: 'GBP' } }],
          },
        ],
      },
    },
    async (call, body) => {
      assertMayUpsert(call, 'products')
      return answerUpsert(router, { call, kind }, await body())
    },
  )
}

function addVariantUpserts(router: Router, engine: Engine): void {
  const kind = variantKind(engine)
  router.add(
    {
      ...WRITES,
      route: 'PUT /variants',
      name: 'upsertVariants',
      summary: 'Create or update up to 1,000 variants',
      needs: permission('variants', 'create', 'update'),
      body: upsertSchema(kind.item),
      answer: dataOf(upsertAnswer(variantResult)),
      example: {
        items: [{ sku: 'CUP-1', price: { amount: 475, currency: 'GBP' }, external_reference: 'ERP-4711-1' }],
      },
    },
    async (call, body) => {
      assertMayUpsert(call, 'variants')
      return answerUpsert(router, { call, kind }, await body())
    },
  )
}
