'use client'

import { useState } from 'react'
import type { FormEvent } from 'react'

import type { Period } from '@/domain/lists/period'
import { PERIODS } from '@/domain/lists/period'
import { isDay } from '@/domain/time-zone'

import { textOf } from '../../ui/dialog-field'
import { readAmount, typeAmount } from '../../money/amount-text'
import type { Comparison } from './conditions'
import { valuesOf } from './conditions'
import type { FilterOption } from './filter-field'

type Asked = Omit<Comparison, 'path'>

interface InputProps {
  label: string
  comparisons: readonly Asked[]
  onChange: (next: readonly Asked[]) => void
}

/** Several values of a field: each tick is in force at once. */
export function ChoiceInput({
  comparisons,
  label,
  onChange,
  options,
}: InputProps & { options: readonly FilterOption[] }) {
  const chosen = comparisons.flatMap(valuesOf)
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
    onChange(next.length === 0 ? [] : [{ operator: 'in', value: next }])
  }
  return (
    <fieldset className="br-chip__choices">
      <legend className="br-visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
            type="checkbox"
          />
          {option.label}
        </label>
      ))}
      {options.length === 0 && <p className="br-hint">There is nothing to choose from.</p>}
    </fieldset>
  )
}

function boundOf(comparisons: readonly Asked[], operators: readonly string[]): string {
  const found = comparisons.find(({ operator }) => operators.includes(operator))?.value
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** Days of the shop: a period, or from one day to another. */
export function TimeInput({ comparisons, label, onChange, onDone }: InputProps & { onDone: () => void }) {
  const from = boundOf(comparisons, ['greater_than_equal'])
  const until = boundOf(comparisons, ['less_than_equal'])
  const choose = (period: Period) => {
    onChange([{ operator: 'equals', value: period }])
    onDone()
  }
  const between = (first: string, last: string) => {
    if ((first !== '' && !isDay(first)) || (last !== '' && !isDay(last))) return
    onChange([
      ...(first === '' ? [] : [{ operator: 'greater_than_equal', value: first }]),
      ...(last === '' ? [] : [{ operator: 'less_than_equal', value: last }]),
    ])
  }
  return (
    <div className="br-chip__times">
      {(Object.keys(PERIODS) as Period[]).map((period) => (
        <button
          aria-pressed={comparisons.some(({ value }) => value === period)}
          className="br-chip__period"
          key={period}
          onClick={() => choose(period)}
          type="button"
        >
          {PERIODS[period]}
        </button>
      ))}
      <div className="br-chip__range">
        <label>
          From
          <input
            aria-label={`${label} from`}
            defaultValue={isDay(from.slice(0, 10)) ? from.slice(0, 10) : ''}
            onChange={({ target }) => between(target.value, until)}
            type="date"
          />
        </label>
        <label>
          To
          <input
            aria-label={`${label} to`}
            defaultValue={isDay(until.slice(0, 10)) ? until.slice(0, 10) : ''}
            onChange={({ target }) => between(from, target.value)}
            type="date"
          />
        </label>
      </div>
    </div>
  )
}

/** Reads what was typed: a number, or minor units of an amount; null for nothing, a sentence for what is neither. */
function readBound(text: string, currency: string | null): { value: number | null } | { problem: string } {
  if (text.trim() === '') return { value: null }
  if (currency === null) {
    const value = Number(text.replace(',', '.'))
    return Number.isFinite(value) ? { value } : { problem: `${text} is not a number.` }
  }
  const read = readAmount(text, currency)
  return read.problem === undefined ? { value: read.amountMinor } : { problem: read.problem }
}

interface BetweenProps extends InputProps {
  /** Of amounts, which are typed as decimals; null for plain numbers. */
  currency: string | null
  onDone: () => void
}

/** A number or an amount between two bounds, either of which may be left open. */
export function BetweenInput({ comparisons, currency, label, onChange, onDone }: BetweenProps) {
  const [problem, setProblem] = useState('')
  const shown = (operators: readonly string[]) => {
    const bound = boundOf(comparisons, operators)
    return bound !== '' && currency !== null ? typeAmount(Number(bound), currency) : bound
  }
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [least, most] = ['least', 'most'].map((name) => readBound(textOf(form, name) ?? '', currency))
    if (!least || !most) return
    const wrong = [least, most].find((read) => 'problem' in read)
    setProblem(wrong && 'problem' in wrong ? wrong.problem : '')
    if ('problem' in least || 'problem' in most) return
    onChange([
      ...(least.value === null ? [] : [{ operator: 'greater_than_equal', value: least.value }]),
      ...(most.value === null ? [] : [{ operator: 'less_than_equal', value: most.value }]),
    ])
    onDone()
  }
  const unit = currency === null ? '' : ` (${currency})`
  return (
    <form className="br-chip__range" onSubmit={handleSubmit}>
      <label>
        At least{unit}
        <input
          aria-label={`${label} at least`}
          autoComplete="off"
          defaultValue={shown(['greater_than_equal', 'equals'])}
          inputMode="decimal"
          name="least"
        />
      </label>
      <label>
        At most{unit}
        <input
          aria-label={`${label} at most`}
          autoComplete="off"
          defaultValue={shown(['less_than_equal', 'equals'])}
          inputMode="decimal"
          name="most"
        />
      </label>
      <button className="br-button br-button--primary" type="submit">
        Apply
      </button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </form>
  )
}

/** A text that a field is. */
export function TextInput({ comparisons, label, onChange, onDone }: InputProps & { onDone: () => void }) {
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = textOf(new FormData(event.currentTarget), 'text')
    onChange(text === undefined ? [] : [{ operator: 'equals', value: text }])
    onDone()
  }
  return (
    <form className="br-chip__range" onSubmit={handleSubmit}>
      <label>
        {label} is
        <input autoComplete="off" defaultValue={boundOf(comparisons, ['equals'])} name="text" />
      </label>
      <button className="br-button br-button--primary" type="submit">
        Apply
      </button>
    </form>
  )
}
