'use client'

import { useEffect, useId, useRef } from 'react'

import { msg } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import { withParts } from '../../languages/with-parts'
import { useStoreCurrency } from '../../money/store-currency'
import type { Comparison } from './conditions'
import type { FilterField, FilterOption } from './filter-field'
import { BetweenInput, ChoiceInput, TextInput, TimeInput } from './filter-inputs'
import { filterWords } from './filter-words'
import { useRelatedOptions } from './use-related-options'

type Asked = Omit<Comparison, 'path'>

const YES_NO: readonly FilterOption[] = [
  { value: 'true', label: msg('Yes') },
  { value: 'false', label: msg('No') },
]

interface ChipProps {
  field: FilterField
  comparisons: readonly Asked[]
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onChange: (next: readonly Asked[]) => void
}

function FilterInput({
  related,
  ...props
}: Pick<ChipProps, 'field' | 'comparisons' | 'onChange'> & {
  related: readonly FilterOption[]
  onDone: () => void
}) {
  const { t } = useWords()
  const currency = useStoreCurrency()
  const { comparisons, field, onChange, onDone } = props
  const shared = { comparisons, label: field.label, onChange }
  switch (field.kind) {
    case 'choice':
      return <ChoiceInput {...shared} options={field.options} />
    case 'relation':
      return <ChoiceInput {...shared} options={related} />
    case 'flag':
      return (
        <ChoiceInput
          {...shared}
          onChange={(next) => onChange(oneOf(next))}
          options={YES_NO.map(({ label, value }) => ({ value, label: t(label) }))}
        />
      )
    case 'time':
      return <TimeInput {...shared} onDone={onDone} />
    case 'amount':
      return <BetweenInput {...shared} currency={currency} onDone={onDone} />
    case 'number':
      return <BetweenInput {...shared} currency={null} onDone={onDone} />
    case 'text':
      return <TextInput {...shared} onDone={onDone} />
  }
}

/** A flag is yes or no: the value that was ticked last. */
function oneOf([asked]: readonly Asked[]): readonly Asked[] {
  const values = Array.isArray(asked?.value) ? asked.value : []
  return values.length === 0 ? [] : [{ operator: 'equals', value: String(values.at(-1)) }]
}

/** Closes what is open when something else is pressed, or Escape. */
function useClosing(isOpen: boolean, close: () => void) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const handlePress = ({ target }: Event) => {
      if (target instanceof Node && box.current?.contains(target) === false) close()
    }
    const handleKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      close()
      box.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', handlePress)
    document.addEventListener('keydown', handleKey)
    return () => {
      document.removeEventListener('pointerdown', handlePress)
      document.removeEventListener('keydown', handleKey)
    }
  }, [close, isOpen])
  return box
}

/** One field that a list is often filtered by: what is asked of it, and how that is changed and removed. */
export function FilterChip({ comparisons, field, isOpen, onChange, onOpen }: ChipProps) {
  const id = useId()
  const words = useWords()
  const { t } = words
  const currency = useStoreCurrency()
  const isActive = comparisons.length > 0
  const related = useRelatedOptions(field, isOpen || isActive)
  const box = useClosing(isOpen, () => onOpen(false))
  const filter = filterWords(comparisons, field, { currency, options: related, words })
  return (
    <div className={`br-chip${isActive ? ' br-chip--active' : ''}`} ref={box}>
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        className="br-chip__button"
        onClick={() => onOpen(!isOpen)}
        type="button"
      >
        {isActive
          ? withParts(t('{field}: {filter}'), { field: field.label, filter: <strong>{filter}</strong> })
          : field.label}
        <span aria-hidden="true"> ▾</span>
      </button>
      {isActive && (
        <button
          aria-label={t('Remove the filter {field}', { field: field.label })}
          className="br-chip__remove"
          onClick={() => onChange([])}
          type="button"
        >
          ×
        </button>
      )}
      {isOpen && (
        <div className="br-chip__menu" id={id}>
          <FilterInput
            comparisons={comparisons}
            field={field}
            onChange={onChange}
            onDone={() => onOpen(false)}
            related={related}
          />
        </div>
      )}
    </div>
  )
}
