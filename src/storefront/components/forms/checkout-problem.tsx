'use client'

import Link from 'next/link'

import type { ActionProblem } from '@/storefront/lib/forms/action-result'
import type { CartItem } from '@/storefront/lib/forms/cart-schema'
import { Alert } from '../ui/alert'

interface CheckoutProblemProps {
  problem: ActionProblem
  items: readonly CartItem[]
}

/** Why the order was not placed; for short stock, which lines and how many are left of each. */
export function CheckoutProblem({ problem, items }: CheckoutProblemProps) {
  const short = (problem.shortages ?? []).flatMap(({ variantId, available }) => {
    const item = items.find((candidate) => candidate.variantId === variantId)
    return item ? [{ ...item, available }] : []
  })
  return (
    <Alert
      look="problem"
      title={
        problem.isLost ? 'It is not known whether your order was placed' : 'Your order has not been placed'
      }
    >
      <p>{problem.message}</p>
      {short.length === 0 ? null : (
        <ul className="mt-2 list-disc pl-5">
          {short.map(({ variantId, title, variantTitle, quantity, available }) => (
            <li key={variantId}>
              {variantTitle === '' ? title : `${title}, ${variantTitle}`}:{' '}
              <strong>{available <= 0 ? 'none left' : `${available} left`}</strong>, you asked for {quantity}
            </li>
          ))}
        </ul>
      )}
      {problem.isLost ? null : problem.code === 'AUTHENTICATION_REQUIRED' ? (
        <Link href="/login?next=%2Fcheckout" className="mt-2 inline-block font-semibold underline">
          Sign in
        </Link>
      ) : (
        <Link href="/cart" className="mt-2 inline-block font-semibold underline">
          Change your basket
        </Link>
      )}
    </Alert>
  )
}
