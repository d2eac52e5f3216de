'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { ShopTime } from '../time/shop-time'
import { wordsOfName } from './change-words'

/** When something happened, in UTC as in the entry itself; it leads there. */
export function TimeCell({ cellData, rowData }: DefaultCellComponentProps) {
  const id: unknown = rowData['id']
  return (
    <Link href={`/admin/collections/audit-entries/${String(id)}`}>
      <ShopTime at={String(cellData)} />
    </Link>
  )
}

/** Of which kind a document is, as the menu calls it. */
export function CollectionCell({ cellData }: DefaultCellComponentProps) {
  const { config } = useConfig()
  const slug = String(cellData)
  const collection = config.collections.find((candidate) => candidate.slug === slug)
  const label = collection?.labels.plural ?? config.globals.find((global) => global.slug === slug)?.label
  return <span>{typeof label === 'string' ? label : wordsOfName(slug)}</span>
}
