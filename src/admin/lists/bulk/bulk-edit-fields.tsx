'use client'

import { useId, useState } from 'react'

import { useWords } from '../../languages/use-words'
import { useStoreCurrency } from '../../money/store-currency'
import type { BulkField } from './bulk-field'
import { inputNames } from './read-bulk-values'
import { RelationInput } from '../relation-input'

function ValueInput({ field, id }: { field: BulkField; id: string }) {
  const { t } = useWords()
  const { value: name } = inputNames(field)
  const required = field.isRequired
  switch (field.kind) {
    case 'choice':
      return (
        <select id={id} name={name} required={required}>
          {!required && <option value="">{t('(empty)')}</option>}
          {field.options?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )
    case 'flag':
      return (
        <select id={id} name={name}>
          <option value="yes">{t('Yes')}</option>
          <option value="no">{t('No')}</option>
        </select>
      )
    case 'relation':
      return <RelationInput field={field} id={id} name={name} />
    case 'day':
      return <input id={id} name={name} required={required} type="date" />
    default:
      return (
        <input autoComplete="off" id={id} inputMode="decimal" name={name} required={required} type="text" />
      )
  }
}

function FieldChoice({ field, isDisabled }: { field: BulkField; isDisabled: boolean }) {
  const id = useId()
  const { t } = useWords()
  const currency = useStoreCurrency()
  const [isSet, setIsSet] = useState(false)
  const label = field.kind === 'amount' ? `${field.label} (${currency})` : field.label
  return (
    <div className="br-bulk__field">
      <label className="br-bulk__tick">
        <input
          checked={isSet}
          disabled={isDisabled}
          name={inputNames(field).isSet}
          onChange={(event) => setIsSet(event.target.checked)}
          type="checkbox"
        />
        {t('Change {field}', { field: label })}
      </label>
      {isSet && (
        <div className="br-dialog__field">
          <label htmlFor={id}>{label}</label>
          <ValueInput field={field} id={id} />
          {!field.isRequired && field.kind !== 'flag' && (
            <p className="br-hint">{t('Left empty, it is emptied.')}</p>
          )}
        </div>
      )}
    </div>
  )
}

/** The fields of a bulk edit: a field changes when it is ticked, and no other does. */
export function BulkEditFields({
  fields,
  isDisabled,
}: {
  fields: readonly BulkField[]
  isDisabled: boolean
}) {
  const { t } = useWords()
  return (
    <fieldset className="br-bulk__fields">
      <legend>{t('What to change')}</legend>
      {fields.map((field) => (
        <FieldChoice field={field} isDisabled={isDisabled} key={field.name} />
      ))}
    </fieldset>
  )
}
