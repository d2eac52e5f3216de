'use client'

import { createContext, use } from 'react'
import type { ReactNode } from 'react'

/** What a row of the list of products shows besides the product's own fields. */
export interface ProductFacts {
  readonly id: string
  readonly pictureUrl: string | null
  readonly available: number
  readonly variants: number
}

const Facts = createContext<readonly ProductFacts[]>([])

/** Gives the cells of a list what was read for all rows at once. */
export function ProductFactsContext({
  children,
  facts,
}: {
  children: ReactNode
  facts: readonly ProductFacts[]
}) {
  return <Facts value={facts}>{children}</Facts>
}

/** The facts of one row; undefined in a list that has not read any. */
export function useProductFacts(id: unknown): ProductFacts | undefined {
  return use(Facts).find((facts) => facts.id === id)
}
