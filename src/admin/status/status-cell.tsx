'use client'

import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { useWords } from '../languages/use-words'
import { labelOfStatus } from './status-tones'

/** A status column of the order list. */
export function StatusCell({ cellData, field }: DefaultCellComponentProps<SelectFieldClient>) {
  const { t } = useWords()
  if (typeof cellData !== 'string' || cellData === '') return null
  const { text, tone } = labelOfStatus(field.name, cellData)
  return <span className={`br-badge br-badge--${tone}`}>{t(text)}</span>
}
