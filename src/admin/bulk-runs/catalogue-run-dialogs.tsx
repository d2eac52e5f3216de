'use client'

import { useId, useState } from 'react'

import type { FilterOption } from '../lists/filters/filter-field'
import type { SelectionDialogProps } from '../lists/actions/list-action'
import { useOptionsOf } from '../lists/filters/use-related-options'
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
  const name = useId()
  return (
    <fieldset className="br-choices">
      <legend>Rounded to</legend>
      {roundingChoices(currency).map(({ label, rounding }) => (
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

const CHANGES = Object.entries(PRICE_CHANGES).map(([value, label]) => ({ value, label }))

/** The number comes first: the dialog opens with the focus on it. */
function PriceFields({ draft, currency, onChange }: PriceFieldsProps) {
  const { change, value } = draft
  return (
    <>
      <div className="br-dialog__columns">
        <DialogField
          autoComplete="off"
          inputMode="decimal"
          label={isPercent(change) ? 'Percent' : `Amount in ${currency}`}
          onChange={(event) => onChange({ ...draft, value: event.target.value })}
          pattern="\s*\d+([.,]\d+)?\s*"
          required
          title="A number such as 3 or 2.5"
          value={value}
        />
        <DialogSelect
          label="Change"
          onChange={(chosen) => onChange({ ...draft, change: chosen as PriceChange })}
          options={CHANGES}
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
  const [draft, setDraft] = useState<PriceDraft>({ change: 'raise_percent', value: '', rounding: 'none' })
  return (
    <RunDialog kind={kind} selection={selection} settings={priceSettingsOf(draft, currency)}>
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

const UNCHOSEN: FilterOption = { value: '', label: 'Choose…' }
const NONE: FilterOption = { value: 'none', label: 'No category' }

/** Puts the selected products into a category. */
export function CategoryDialog(selection: SelectionDialogProps) {
  const categories = useOptionsOf('categories')
  const [chosen, setChosen] = useState('')
  const settings = chosen === '' ? null : { categoryId: chosen === NONE.value ? null : chosen }
  return (
    <RunDialog kind="category" selection={selection} settings={settings}>
      <DialogSelect
        isRequired
        label="Category"
        onChange={setChosen}
        options={[UNCHOSEN, ...categories, NONE]}
        value={chosen}
      />
    </RunDialog>
  )
}

const STOCK_CHANGES = [
  { value: 'add', label: 'Add' },
  { value: 'take', label: 'Take away' },
  { value: 'to', label: 'Set to' },
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
  const [change, setChange] = useState('add')
  const [typed, setTyped] = useState('')
  return (
    <RunDialog kind="stock" selection={selection} settings={stockSettings(change, typed)}>
      <div className="br-dialog__columns">
        <DialogField
          autoComplete="off"
          inputMode="numeric"
          label="Pieces"
          onChange={(event) => setTyped(event.target.value)}
          pattern="\s*\d{1,9}\s*"
          required
          title="A whole number"
          value={typed}
        />
        <DialogSelect label="Change" onChange={setChange} options={STOCK_CHANGES} value={change} />
      </div>
      <DialogField autoComplete="off" label="Reason" maxLength={500} name="reason" required />
    </RunDialog>
  )
}
