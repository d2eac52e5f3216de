'use client'

import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { labelOfStatus } from './status-tones'

/** A status column of the order list. */
export function StatusCell({ cellData, field }: DefaultCellComponentProps<SelectFieldClient>) {
  if (typeof cellData !== 'string' || cellData === '') return null
  const { text, tone } = labelOfStatus(field.name, cellData)
  return <span className={`br-badge br-badge--${tone}`}>{text}</span>
}
