'use client'

import type { DefaultCellComponentProps } from 'payload'

import { useWords } from './use-words'

/** A column whose stored values are English words of a list that the catalogs have; anything else is shown as it is. */
export function WordsCell({ cellData }: DefaultCellComponentProps) {
  const { t } = useWords()
  return <span>{typeof cellData === 'string' ? t(cellData) : ''}</span>
}
