'use client'

import { useConfig, useListQuery, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { listDeclarationOf } from '@/domain/lists/declarations'

import { useWords } from '../../languages/use-words'
import { withParts } from '../../languages/with-parts'
import { useStoreCurrency } from '../../money/store-currency'
import { ImportProductsButton } from '../../products/files/import-products-button'
import { ExportListButton } from '../exports/export-list-button'
import { keepForBack } from '../list-history'
import type { Comparison } from './conditions'
import { readConditions, withComparisons, writeConditions } from './conditions'
import { FilterChip } from './filter-chip'
import type { FilterField } from './filter-field'
import { filterFieldOf } from './filter-field'
import { filterWords } from './filter-words'
import { labelOfPath } from './label-of-path'

function useFilterFields(collection: string): readonly FilterField[] {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { fields } = getEntityConfig({ collectionSlug: collection })
  const declared = listDeclarationOf(collection)?.filters ?? []
  return declared.map((filter) => filterFieldOf(filter, fields, i18n)).filter((field) => field !== null)
}

interface OthersProps {
  collection: string
  comparisons: readonly Comparison[]
  fields: readonly FilterField[]
  onRemove: (path: string) => void
}

/** What the list is filtered by besides: it was asked for in Payload's own filters. */
function OtherChips({ collection, comparisons, fields, onRemove }: OthersProps) {
  const words = useWords()
  const { t } = words
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const declared = getEntityConfig({ collectionSlug: collection }).fields
  const currency = useStoreCurrency()
  const paths = new Set(comparisons.map(({ path }) => path))
  const others = [...paths].filter((path) => !fields.some((field) => field.path === path))
  return others.map((path) => {
    const own = comparisons.filter((comparison) => comparison.path === path)
    const label = labelOfPath(path, declared, i18n)
    const kind = path.endsWith('Minor') ? ('amount' as const) : ('text' as const)
    const filter = filterWords(own, { path, label, kind }, { currency, options: [], words })
    return (
      <div className="br-chip br-chip--active" key={path}>
        <span className="br-chip__button">
          {withParts(t('{field}: {filter}'), { field: label, filter: <strong>{filter}</strong> })}
        </span>
        <button
          aria-label={t('Remove the filter {field}', { field: label })}
          className="br-chip__remove"
          onClick={() => onRemove(path)}
          type="button"
        >
          ×
        </button>
      </div>
    )
  })
}

/** Above a list: the fields that it is often filtered by, what it is filtered by, and the way back to all. */
export function FilterChips({ collection }: { collection: string }) {
  const { t } = useWords()
  const fields = useFilterFields(collection)
  const { handleWhereChange, query } = useListQuery()
  const [open, setOpen] = useState<string | null>(null)
  const comparisons = readConditions(query.where)
  const show = (next: readonly Comparison[]) => {
    keepForBack()
    void handleWhereChange?.(writeConditions(next))
  }
  if (comparisons === null) {
    return (
      <div className="br-chips">
        <span className="br-hint">{t('This list is filtered by alternatives, which Filters shows.')}</span>
        <button className="br-chips__clear" onClick={() => show([])} type="button">
          {t('Clear all')}
        </button>
      </div>
    )
  }
  const change = (path: string, next: readonly Omit<Comparison, 'path'>[]) =>
    show(withComparisons(comparisons, path, next))
  return (
    <div aria-label={t('Filters')} className="br-chips" role="group">
      {fields.map((field) => (
        <FilterChip
          comparisons={comparisons.filter(({ path }) => path === field.path)}
          field={field}
          isOpen={open === field.path}
          key={field.path}
          onChange={(next) => change(field.path, next)}
          onOpen={(isOpen) => setOpen(isOpen ? field.path : null)}
        />
      ))}
      <OtherChips
        collection={collection}
        comparisons={comparisons}
        fields={fields}
        onRemove={(path) => change(path, [])}
      />
      {comparisons.length > 0 && (
        <button className="br-chips__clear" onClick={() => show([])} type="button">
          {t('Clear all')}
        </button>
      )}
      <ExportListButton collection={collection} />
      {collection === 'products' && <ImportProductsButton />}
    </div>
  )
}
