'use client'

import type { DefaultCellComponentProps } from 'payload'

import { reasonIn } from '@/domain/languages/shop-reasons'

import { useWords } from './use-words'

/** Why something was done: what the shop itself has written, in the language of who reads it. */
export function ReasonCell({ cellData }: DefaultCellComponentProps) {
  const words = useWords()
  return <span>{typeof cellData === 'string' ? reasonIn(cellData, words) : ''}</span>
}
