'use client'

import { useState } from 'react'
import type { FormEvent } from 'react'

import type { Words } from '@/domain/languages/words'
import type { Period } from '@/domain/lists/period'
import { PERIODS } from '@/domain/lists/period'
import { isDay } from '@/domain/time-zone'

import { useWords } from '../../languages/use-words'
import { textOf } from '../../ui/dialog-field'
import { readAmount, typeAmount } from '../../money/amount-text'
import { readNumber } from '../../numbers/whole-text'
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
  const { t } = useWords()
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
      {options.length === 0 && <p className="br-hint">{t('There is nothing to choose from.')}</p>}
    </fieldset>
  )
}

function boundOf(comparisons: readonly Asked[], operators: readonly string[]): string {
  const found = comparisons.find(({ operator }) => operators.includes(operator))?.value
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

interface DayProps {
  /** What stands beside it, and what it is called by itself. */
  text: string
  name: string
  /** What the filter asks for now. */
  asked: string
  onChange: (day: string) => void
}

function DayInput({ asked, name, onChange, text }: DayProps) {
  const day = asked.slice(0, 10)
  return (
    <label>
      {text}
      <input
        aria-label={name}
        defaultValue={isDay(day) ? day : ''}
        onChange={({ target }) => onChange(target.value)}
        type="date"
      />
    </label>
  )
}

/** Days of the shop: a period, or from one day to another. */
export function TimeInput({ comparisons, label, onChange, onDone }: InputProps & { onDone: () => void }) {
  const { t } = useWords()
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
          {t(PERIODS[period])}
        </button>
      ))}
      <div className="br-chip__range">
        <DayInput
          asked={from}
          name={t('{field} from', { field: label })}
          onChange={(day) => between(day, until)}
          text={t('From|day')}
        />
        <DayInput
          asked={until}
          name={t('{field} to', { field: label })}
          onChange={(day) => between(from, day)}
          text={t('To|day')}
        />
      </div>
    </div>
  )
}

/** Reads what was typed: a number, or minor units of an amount; null for nothing, a sentence for what is neither. */
function readBound(
  text: string,
  currency: string | null,
  words: Words,
): { value: number | null } | { problem: string } {
  if (text.trim() === '') return { value: null }
  if (currency === null) {
    const value = readNumber(text)
    return value !== null ? { value } : { problem: words.t('{text} is not a number.', { text }) }
  }
  const read = readAmount(text, currency, words)
  return read.problem === undefined ? { value: read.amountMinor } : { problem: read.problem }
}

interface BetweenProps extends InputProps {
  /** Of amounts, which are typed as decimals; null for plain numbers. */
  currency: string | null
  onDone: () => void
}

interface BoundProps {
  /** What stands beside it, and what it is called by itself. */
  text: string
  label: string
  name: 'least' | 'most'
  shown: string
}

function BoundInput({ label, name, shown, text }: BoundProps) {
  return (
    <label>
      {text}
      <input aria-label={label} autoComplete="off" defaultValue={shown} inputMode="decimal" name={name} />
    </label>
  )
}

/** A number or an amount between two bounds, either of which may be left open. */
export function BetweenInput({ comparisons, currency, label, onChange, onDone }: BetweenProps) {
  const words = useWords()
  const { t } = words
  const [problem, setProblem] = useState('')
  const shown = (operators: readonly string[]) => {
    const bound = boundOf(comparisons, operators)
    return bound !== '' && currency !== null ? typeAmount(Number(bound), currency, words.language) : bound
  }
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [least, most] = ['least', 'most'].map((name) =>
      readBound(textOf(form, name) ?? '', currency, words),
    )
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
      <BoundInput
        label={t('{field} at least', { field: label })}
        name="least"
        shown={shown(['greater_than_equal', 'equals'])}
        text={`${t('At least')}${unit}`}
      />
      <BoundInput
        label={t('{field} at most', { field: label })}
        name="most"
        shown={shown(['less_than_equal', 'equals'])}
        text={`${t('At most')}${unit}`}
      />
      <button className="br-button br-button--primary" type="submit">
        {t('Apply')}
      </button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </form>
  )
}

/** A text that a field is. */
export function TextInput({ comparisons, label, onChange, onDone }: InputProps & { onDone: () => void }) {
  const { t } = useWords()
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = textOf(new FormData(event.currentTarget), 'text')
    onChange(text === undefined ? [] : [{ operator: 'equals', value: text }])
    onDone()
  }
  return (
    <form className="br-chip__range" onSubmit={handleSubmit}>
      <label>
        {t('{field} is', { field: label })}
        <input autoComplete="off" defaultValue={boundOf(comparisons, ['equals'])} name="text" />
      </label>
      <button className="br-button br-button--primary" type="submit">
        {t('Apply')}
      </button>
    </form>
  )
}
