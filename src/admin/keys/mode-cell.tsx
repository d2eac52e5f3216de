'use client'

import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { ModeBadge } from './mode-badge'

/** The mode of a key in the list. */
export function ModeCell({ cellData }: DefaultCellComponentProps<SelectFieldClient>) {
  return cellData === 'live' || cellData === 'test' ? <ModeBadge mode={cellData} /> : null
}
