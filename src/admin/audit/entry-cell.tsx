'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { labelText } from '@/domain/languages/label-text'

import { useWords } from '../languages/use-words'
import { ShopTime } from '../time/shop-time'
import { nameWords } from './name-words'

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
  const { i18n } = useTranslation()
  const { t } = useWords()
  const slug = String(cellData)
  const collection = config.collections.find((candidate) => candidate.slug === slug)
  const label = collection?.labels.plural ?? config.globals.find((global) => global.slug === slug)?.label
  return <span>{labelText(label, i18n) ?? nameWords(slug, t)}</span>
}
