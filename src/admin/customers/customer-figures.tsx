'use client'

import { createContext, use } from 'react'
import type { ReactNode } from 'react'

import type { CustomerFigures } from '@/domain/account/customer-figures'

const Figures = createContext<readonly CustomerFigures[]>([])

/** Gives the cells of a list what was read for all rows at once. */
export function CustomerFiguresContext({
  children,
  figures,
}: {
  children: ReactNode
  figures: readonly CustomerFigures[]
}) {
  return <Figures value={figures}>{children}</Figures>
}

/** The figures of one row; undefined in a list that has not read any. */
export function useCustomerFigures(id: unknown): CustomerFigures | undefined {
  return use(Figures).find((figures) => figures.id === id)
}
