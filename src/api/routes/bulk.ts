import { bulkAnswer, bulkSchema } from '../bulk/bulk-schema'
import { isSuccess, runBulk } from '../bulk/run-bulk'
import { requestsOf } from '../bulk/two-at-once'
import { dataOf } from '../route'
import type { Router } from '../router'

/** Many requests in one. */
export function addBulkRoutes(router: Router): void {
  router.add(
    {
      route: 'POST /bulk',
      name: 'runBulk',
      summary: 'Run up to 1,000 operations, each for itself or all together',
      needs: 'what is inside',
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: bulkSchema,
      answer: dataOf(bulkAnswer),
      example: {
        operations: [
          {
            id: 'price',
            method: 'PATCH',
            path: '/variants/MUG-1',
            body: { price: { amount: 1350, currency: 'GBP' } },
          },
          { method: 'GET', path: '/orders?filter[number]=1001' },
        ],
      },
    },
    async (call, body) => {
      const bulk = await body()
      await router.count(call, requestsOf(bulk.operations.length) - 1)
      const results = await runBulk(router, call, bulk)
      const succeeded = results.filter(isSuccess).length
      return { data: { succeeded, failed: results.length - succeeded, results } }
    },
  )
}
