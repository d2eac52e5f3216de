import type { DocumentOfRun } from '@/domain/bulk-runs/run-document'
import type { FileForm } from '@/domain/catalogue/product-file/cells'
import type { FileProduct } from '@/domain/catalogue/product-file/group-rows'
import type { ProductPlan } from '@/domain/catalogue/product-file/plan-product'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { requestInPerson, withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOfContext } from '@/platform/database/transaction'
import { parseInput } from '@/platform/parse-input'
import { readStoreSettings } from '@/platform/store-settings'

import { lockProducts } from '../check-options'
import { loadCategoryPaths } from './category-paths'
import { PRODUCT_FILE_RUN_INPUTS, productFileItem } from './file-run'
import { planProducts } from './plan-products'
import type { SetStock } from './write-product'
import { writeProduct } from './write-product'

const TOLD = 5

function refusalOf({ problems }: ProductPlan): DomainError {
  const words = problems
    .slice(0, TOLD)
    .map(
      ({ column, line, reason }) => `Line ${String(line)}${column === null ? '' : `, ${column}`}: ${reason}`,
    )
  return new DomainError('VALIDATION_ERROR', words.join(' '))
}

/** Held against what is stored in this transaction: applied again, a file changes nothing. */
async function planNow(ctx: Context, product: FileProduct, form: FileForm): Promise<ProductPlan> {
  const sql = await sqlOfContext(ctx)
  const { currency } = await readStoreSettings(sql)
  const [plan] = await planProducts(ctx, [product], {
    currency,
    form,
    categories: await loadCategoryPaths(sql),
  })
  if (!plan) throw new Error('a product has a plan')
  if (plan.status === 'refused') throw refusalOf(plan)
  return plan
}

/** By kind: what a run that imports a product file does for each product of it. `setStock` is the use case of stock. */
export const productFileActs = (setStock: SetStock) => ({
  product_file: (stored: unknown) => {
    const { fileName, form } = parseInput(PRODUCT_FILE_RUN_INPUTS.product_file.settings, stored)
    return (ctx: Context, { documentId, input }: DocumentOfRun): Promise<object> =>
      withPayloadTransaction(ctx, async (inner) => {
        const { product } = productFileItem.parse(input)
        await lockProducts(inner, [documentId])
        const plan = await planNow(inner, product, form)
        if (plan.status === 'unchanged') return {}
        const person = { ...inner, req: requestInPerson(inner) }
        return { documentId: await writeProduct(person, plan, { fileName, setStock }) }
      })
  },
})
