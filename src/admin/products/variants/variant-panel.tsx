'use client'

import { useId, useMemo } from 'react'

import { useWords } from '../../languages/use-words'
import { PictureStrip } from '../pictures/picture-strip'
import { CopyProductButton } from '../copy-product-button'
import { OptionEditor } from './option-editor'
import type { StoredTable } from './table-draft'
import { patternOf, withOptions, withPattern, withRenamedOption } from './table-draft'
import type { VariantTable } from './use-variant-table'
import { sourceOfProduct } from './table-source'
import { useVariantTable } from './use-variant-table'
import { VariantFooter } from './variant-footer'
import { VariantGrid } from './variant-grid'

function SkuPattern({ history: { change, now } }: Pick<VariantTable, 'history'>) {
  const id = useId()
  const { t } = useWords()
  const isUsed = now.rows.some(({ isSkuTyped, stored }) => stored === null && !isSkuTyped)
  if (!isUsed || now.options.length === 0) return null
  return (
    <p className="br-variants__field">
      <label htmlFor={id}>{t('New SKUs')}</label>
      <input
        autoComplete="off"
        id={id}
        onChange={(event) => change((draft) => withPattern(draft, event.target.value), 'pattern')}
        spellCheck={false}
        value={patternOf(now)}
      />
    </p>
  )
}

/** A product's options and variants as one table: typed, pasted, undone, and saved all at once. */
export function VariantPanel({ productId, table: given }: { productId: string; table: StoredTable }) {
  const { t } = useWords()
  const source = useMemo(() => sourceOfProduct(productId), [productId])
  const view = useVariantTable({ table: given, source })
  const { history, table } = view
  const mayChange = table.mayEdit || table.mayAdjust
  return (
    <section aria-label={t('Options and variants')} className="br-card br-variants">
      <header className="br-admin-view__header">
        <h2>{t('Options and variants')}</h2>
        {table.mayEdit && <CopyProductButton productId={productId} />}
      </header>
      <OptionEditor
        isReadOnly={!table.mayEdit}
        onChange={(options) => history.change((draft) => withOptions(draft, options))}
        onRename={(from, to) => history.change((draft) => withRenamedOption(draft, from, to))}
        options={history.now.options}
      />
      <PictureStrip view={view} />
      {table.mayEdit && <SkuPattern history={history} />}
      <VariantGrid view={view} />
      {mayChange && <VariantFooter view={view} />}
    </section>
  )
}
