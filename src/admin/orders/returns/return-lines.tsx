'use client'

import { useId } from 'react'

import { RETURN_CONDITIONS, RETURN_REASONS } from '@/domain/order/returns/return-states'

import { useWords } from '../../languages/use-words'

/** A line of the order of which units may come back, or have come. */
export interface ReturnableLine {
  id: string
  sku: string
  title: string
  /** The most units. */
  left: number
  /** The units that the form begins with. */
  units: number
}

interface ChoiceProps {
  name: string
  label: string
  options: Readonly<Record<string, string>>
  defaultValue: string
}

function Choice({ name, label, options, defaultValue }: ChoiceProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>{label}</label>
      <select defaultValue={defaultValue} id={id} name={name}>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {t(text)}
          </option>
        ))}
      </select>
    </div>
  )
}

interface LineProps {
  line: ReturnableLine
  /** What the form asks of each line. */
  asks: readonly ('reason' | 'receipt')[]
}

/** Units of a line, and what the dialog asks of them. */
export function ReturnLineFields({ line, asks }: LineProps) {
  const { t } = useWords()
  const { id, sku, title, left, units } = line
  const unitsId = useId()
  return (
    <fieldset className="br-return-line">
      <legend>
        {title} <span className="br-muted">{sku}</span>
      </legend>
      <div className="br-dialog__columns">
        <div className="br-dialog__field">
          <label htmlFor={unitsId}>{t('Units, of {count}', { count: left })}</label>
          <input defaultValue={units} id={unitsId} max={left} min={0} name={`quantity.${id}`} type="number" />
        </div>
        {asks.includes('reason') && (
          <Choice
            defaultValue="no_longer_wanted"
            label={t('Why')}
            name={`reason.${id}`}
            options={RETURN_REASONS}
          />
        )}
        {asks.includes('receipt') && (
          <Choice
            defaultValue="as_new"
            label={t('Condition')}
            name={`condition.${id}`}
            options={RETURN_CONDITIONS}
          />
        )}
      </div>
      {asks.includes('receipt') && (
        <label>
          <input defaultChecked name={`restock.${id}`} type="checkbox" /> {t('Put it back on the shelf')}
        </label>
      )}
    </fieldset>
  )
}
