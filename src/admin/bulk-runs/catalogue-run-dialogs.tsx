'use client'

import { useId, useState } from 'react'

import { msg } from '@/domain/languages/words'

import type { SelectionDialogProps } from '../lists/actions/list-action'
import { useOptionsOf } from '../lists/filters/use-related-options'
import { useWords } from '../languages/use-words'
import { useStoreCurrency } from '../money/store-currency'
import { DialogField } from '../ui/dialog-field'

import { DialogSelect } from './dialog-select'
import type { PriceChange, PriceDraft } from './price-settings'
import { isPercent, PRICE_CHANGES, priceSettingsOf, roundingChoices } from './price-settings'
import { RunDialog } from './run-dialog'

interface PriceFieldsProps {
  draft: PriceDraft
  currency: string
  onChange: (draft: PriceDraft) => void
}

function RoundingField({ draft, currency, onChange }: PriceFieldsProps) {
  const words = useWords()
  const name = useId()
  return (
    <fieldset className="br-choices">
      <legend>{words.t('Rounded to')}</legend>
      {roundingChoices(currency, words).map(({ label, rounding }) => (
        <label key={rounding}>
          <input
            checked={draft.rounding === rounding}
            name={name}
            onChange={() => onChange({ ...draft, rounding })}
            type="radio"
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  )
}

const CHANGES = Object.entries(PRICE_CHANGES)

/** The number comes first: the dialog opens with the focus on it. */
function PriceFields({ draft, currency, onChange }: PriceFieldsProps) {
  const { t } = useWords()
  const { change, value } = draft
  return (
    <>
      <div className="br-dialog__columns">
        <DialogField
          autoComplete="off"
          inputMode="decimal"
          label={isPercent(change) ? t('Percent') : t('Amount in {currency}', { currency })}
          onChange={(event) => onChange({ ...draft, value: event.target.value })}
          pattern={isPercent(change) ? String.raw`\s*\d+([.,]\d+)?\s*` : String.raw`[\s\d.,]+`}
          required
          title={t('A number such as 3 or 2.5')}
          value={value}
        />
        <DialogSelect
          label={t('Change|noun')}
          onChange={(chosen) => onChange({ ...draft, change: chosen as PriceChange })}
          options={CHANGES.map(([option, label]) => ({ value: option, label: t(label) }))}
          value={change}
        />
      </div>
      {change !== 'to' && <RoundingField currency={currency} draft={draft} onChange={onChange} />}
    </>
  )
}

interface PricesProps {
  kind: 'variant_prices' | 'product_prices'
  selection: SelectionDialogProps
}

function PricesDialog({ kind, selection }: PricesProps) {
  const currency = useStoreCurrency()
  const words = useWords()
  const [draft, setDraft] = useState<PriceDraft>({ change: 'raise_percent', value: '', rounding: 'none' })
  return (
    <RunDialog kind={kind} selection={selection} settings={priceSettingsOf(draft, { currency, words })}>
      <PriceFields currency={currency} draft={draft} onChange={setDraft} />
    </RunDialog>
  )
}

/** Changes the prices of the selected variants. */
export function VariantPricesDialog(selection: SelectionDialogProps) {
  return <PricesDialog kind="variant_prices" selection={selection} />
}

/** Changes the prices of all variants of the selected products. */
export function ProductPricesDialog(selection: SelectionDialogProps) {
  return <PricesDialog kind="product_prices" selection={selection} />
}

/** No category, among the ids of those that there are. */
const NONE = 'none'

/** Puts the selected products into a category. */
export function CategoryDialog(selection: SelectionDialogProps) {
  const { t } = useWords()
  const categories = useOptionsOf('categories')
  const [chosen, setChosen] = useState('')
  const settings = chosen === '' ? null : { categoryId: chosen === NONE ? null : chosen }
  const options = [
    { value: '', label: t('Choose…') },
    ...categories,
    { value: NONE, label: t('No category') },
  ]
  return (
    <RunDialog kind="category" selection={selection} settings={settings}>
      <DialogSelect isRequired label={t('Category')} onChange={setChosen} options={options} value={chosen} />
    </RunDialog>
  )
}

const STOCK_CHANGES = [
  { value: 'add', label: msg('Add') },
  { value: 'take', label: msg('Take away') },
  { value: 'to', label: msg('Set to') },
]

function stockSettings(change: string, typed: string): object | null {
  if (!/^\d{1,9}$/.test(typed.trim())) return null
  const pieces = Number(typed)
  if (change === 'to') return { by: 'to', onHand: pieces }
  if (pieces === 0) return null
  return { by: 'delta', delta: change === 'add' ? pieces : -pieces }
}

/** Corrects the stock of the selected variants. */
export function StockDialog(selection: SelectionDialogProps) {
  const { t } = useWords()
  const [change, setChange] = useState('add')
  const [typed, setTyped] = useState('')
  return (
    <RunDialog kind="stock" selection={selection} settings={stockSettings(change, typed)}>
      <div className="br-dialog__columns">
        <DialogField
          autoComplete="off"
          inputMode="numeric"
          label={t('Pieces')}
          onChange={(event) => setTyped(event.target.value)}
          pattern="\s*\d{1,9}\s*"
          required
          title={t('A whole number')}
          value={typed}
        />
        <DialogSelect
          label={t('Change|noun')}
          onChange={setChange}
          options={STOCK_CHANGES.map(({ label, value }) => ({ value, label: t(label) }))}
          value={change}
        />
      </div>
      <DialogField autoComplete="off" label={t('Reason')} maxLength={500} name="reason" required />
    </RunDialog>
  )
}
