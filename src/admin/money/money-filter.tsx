'use client'

import { useConfig, useListQuery } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useEffect, useId, useRef, useState } from 'react'
import type { ChangeEvent } from 'react'

import { useWords } from '../languages/use-words'
import { ExistsInput } from '../lists/exists-input'
import { useCondition } from '../lists/use-condition'
import { readFilterValue, showFilterValue } from './amount-filter'
import { useStoreCurrency } from './store-currency'

/** Long enough to type an amount: each change of a filter reads the list again. */
const PAUSE_MS = 400

/** Rows and tabs without a name only arrange the fields in them. */
function holdsCurrency(fields: readonly ClientField[]): boolean {
  return fields.some((field) => {
    // A tab without a name may have it as undefined.
    const named: { type: string; name?: string | undefined } = field
    if (named.name !== undefined) return named.name === 'currency'
    return 'fields' in field && holdsCurrency(field.fields)
  })
}

/** Documents such as orders have amounts in a currency of their own. */
function useHasOwnCurrency(): boolean {
  const { collectionSlug } = useListQuery()
  const { getEntityConfig } = useConfig()
  return holdsCurrency(getEntityConfig({ collectionSlug }).fields)
}

interface AmountProps {
  value: unknown
  operator: string
  currency: string
  isMixed: boolean
  onChange: (value: unknown) => void
}

function AmountInput({ value, operator, currency, isMixed, onChange }: AmountProps) {
  const hintId = useId()
  const words = useWords()
  const { t } = words
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const shown = showFilterValue(value, currency, words.language)
  // What is being typed stays as typed until the filter changes from elsewhere.
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? shown
  const read = readFilterValue(text, { operator, currency, words })
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    const next = event.target.value
    setTyped(next)
    if (timer.current) clearTimeout(timer.current)
    const asked = readFilterValue(next, { operator, currency, words })
    if (asked.problem === undefined) timer.current = setTimeout(() => onChange(asked.value), PAUSE_MS)
  }
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )
  return (
    <>
      <div className="br-money-field__input">
        <span aria-hidden="true">{currency}</span>
        <input
          aria-describedby={hintId}
          aria-invalid={read.problem !== undefined}
          aria-label={t('Amount in {currency}', { currency })}
          autoComplete="off"
          inputMode="decimal"
          onBlur={() => {
            if (read.problem === undefined) setTyped(null)
          }}
          onChange={handleChange}
          type="text"
          value={text}
        />
      </div>
      <p className="br-hint" id={hintId}>
        {read.problem ??
          (isMixed
            ? t('Meant in {currency}. Add “Currency equals …” for another, or for one alone.', { currency })
            : '')}
      </p>
    </>
  )
}

/** The value of a list's filter on an amount: decimal money for people, minor units in the address. */
export function MoneyFilter() {
  const storeCurrency = useStoreCurrency()
  const isMixed = useHasOwnCurrency()
  const { element, condition, change } = useCondition()
  const operator = condition?.operator ?? 'equals'
  const currency = condition?.currency ?? storeCurrency
  return (
    <div className="br-money-filter" ref={element}>
      {operator === 'exists' ? (
        <ExistsInput
          onChange={(value) => change(value === '' ? undefined : value)}
          value={condition?.value}
        />
      ) : (
        <AmountInput
          currency={currency}
          isMixed={isMixed && condition?.currency === undefined}
          key={`${operator} ${currency}`}
          onChange={change}
          operator={operator}
          value={condition?.value}
        />
      )}
    </div>
  )
}
