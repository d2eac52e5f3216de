'use client'

import { useConfig, useListQuery } from '@payloadcms/ui'
import { useState } from 'react'

import { listDeclarationOf } from '@/domain/lists/declarations'

import { useStoreCurrency } from '../../money/store-currency'
import { ImportProductsButton } from '../../products/files/import-products-button'
import { ExportListButton } from '../exports/export-list-button'
import { keepForBack } from '../list-history'
import { labelFromName } from './label-from-name'
import type { Comparison } from './conditions'
import { readConditions, withComparisons, writeConditions } from './conditions'
import { FilterChip } from './filter-chip'
import type { FilterField } from './filter-field'
import { filterFieldOf } from './filter-field'
import { wordsOf } from './filter-words'

function useFilterFields(collection: string): readonly FilterField[] {
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: collection })
  const declared = listDeclarationOf(collection)?.filters ?? []
  return declared.map((filter) => filterFieldOf(filter, fields)).filter((field) => field !== null)
}

interface OthersProps {
  comparisons: readonly Comparison[]
  fields: readonly FilterField[]
  onRemove: (path: string) => void
}

/** What the list is filtered by besides: it was asked for in Payload's own filters. */
function OtherChips({ comparisons, fields, onRemove }: OthersProps) {
  const currency = useStoreCurrency()
  const paths = new Set(comparisons.map(({ path }) => path))
  const others = [...paths].filter((path) => !fields.some((field) => field.path === path))
  return others.map((path) => {
    const own = comparisons.filter((comparison) => comparison.path === path)
    const label = labelFromName(path)
    const kind = path.endsWith('Minor') ? ('amount' as const) : ('text' as const)
    return (
      <div className="br-chip br-chip--active" key={path}>
        <span className="br-chip__button">
          {label}: <strong>{wordsOf(own, { path, label, kind }, { currency, options: [] })}</strong>
        </span>
        <button
          aria-label={`Remove the filter ${label}`}
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
        <span className="br-hint">This list is filtered by alternatives, which Filters shows.</span>
        <button className="br-chips__clear" onClick={() => show([])} type="button">
          Clear all
        </button>
      </div>
    )
  }
  const change = (path: string, next: readonly Omit<Comparison, 'path'>[]) =>
    show(withComparisons(comparisons, path, next))
  return (
    <div aria-label="Filters" className="br-chips" role="group">
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
      <OtherChips comparisons={comparisons} fields={fields} onRemove={(path) => change(path, [])} />
      {comparisons.length > 0 && (
        <button className="br-chips__clear" onClick={() => show([])} type="button">
          Clear all
        </button>
      )}
      <ExportListButton collection={collection} />
      {collection === 'products' && <ImportProductsButton />}
    </div>
  )
}
