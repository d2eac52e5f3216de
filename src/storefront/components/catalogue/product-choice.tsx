'use client'

import { createContext, use, useState } from 'react'
import type { ReactNode } from 'react'

import type { Choice, ChoosableVariant } from '@/storefront/lib/catalogue/variant-choice'
import { firstChoice } from '@/storefront/lib/catalogue/variant-choice'

interface ProductChoice {
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
}

const Chosen = createContext<ProductChoice>({ choice: {}, choose: () => undefined })

interface Props {
  children: ReactNode
  options: readonly { name: string; values: readonly string[] }[]
  variants: readonly ChoosableVariant[]
}

/** Keeps what is chosen of a product, for the parts of its page that follow it. */
export function ProductChoiceContext({ children, options, variants }: Props) {
  const [choice, choose] = useState<Choice>(() => firstChoice(variants, options))
  return <Chosen value={{ choice, choose }}>{children}</Chosen>
}

/** What is chosen of the product, and how to choose. */
export const useProductChoice = () => use(Chosen)
