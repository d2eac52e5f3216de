import { approveReturn } from '@/features/orders/returns/approve-return'
import { cancelReturn, closeReturn, declineReturn } from '@/features/orders/returns/end-return'
import { exchangeReturn } from '@/features/orders/returns/exchange-return'
import { receiveReturn } from '@/features/orders/returns/receive-return'
import { requestReturn } from '@/features/orders/returns/request-return'
import {
  exchangeInput,
  receiptInput,
  returnApprovalInput,
  returnCancellationInput,
  returnClosureInput,
  returnInput,
  returnRefusalInput,
} from '@/features/orders/returns/return-input'

import { resolveAction } from '@/collections/shared/endpoints/graphql-action'

import type { Mutations } from './action-mutation'
import { actionOn } from './action-mutation'

/** Returns as GraphQL offers them: each mutation answers the return. */
export function returnMutations(mutations: Mutations) {
  const { id, inputOf, typeOf } = mutations
  const action = actionOn(mutations, 'returns')
  return {
    requestReturn: {
      type: typeOf('returns'),
      args: { id, input: { type: inputOf(returnInput) } },
      resolve: resolveAction({
        collection: 'returns',
        schema: returnInput,
        work: async (ctx, input, orderId) => (await requestReturn(ctx, orderId, input)).id,
      }),
    },
    approveReturn: action(returnApprovalInput, approveReturn),
    declineReturn: action(returnRefusalInput, declineReturn),
    receiveReturn: action(receiptInput, receiveReturn),
    cancelReturn: action(returnCancellationInput, cancelReturn),
    closeReturn: action(returnClosureInput, closeReturn),
    exchangeReturn: action(exchangeInput, exchangeReturn),
  }
}
