'use client'

import { useField, useFormFields, withCondition } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useState } from 'react'

import { useWords } from '../languages/use-words'
import { NumberFrame } from '../numbers/number-frame'
import { readAmount, typeAmount } from './amount-text'
import { useStoreCurrency } from './store-currency'

/** The document's own currency (orders, payments), else the store's (catalogue, settings). */
function useCurrency(): string {
  const storeCurrency = useStoreCurrency()
  const own = useFormFields(([fields]) => fields['currency']?.value)
  return typeof own === 'string' && own.length === 3 ? own : storeCurrency
}

/** The field's amount as the text that is typed, and what is wrong with that text. */
function useTypedAmount(path: string, currency: string) {
  const { disabled, setValue, showError, value } = useField<number | null>({ path })
  const words = useWords()
  const [typed, setTyped] = useState<{ text: string; amountMinor: number | null } | null>(null)
  const [problem, setProblem] = useState<string | undefined>()
  // What was typed stays as typed (`12.` on the way to `12.50`) until the value changes from elsewhere.
  const isTyping = typed !== null && (problem !== undefined || typed.amountMinor === (value ?? null))
  const text = isTyping ? typed.text : typeAmount(value, currency, words.language)

  const handleChange = (next: string) => {
    const isEmpty = next.trim() === ''
    const read = isEmpty ? { amountMinor: null, problem: undefined } : readAmount(next, currency, words)
    setTyped({ text: next, amountMinor: read.amountMinor })
    setProblem(read.problem)
    if (read.problem === undefined) setValue(read.amountMinor)
  }
  const handleBlur = () => {
    if (problem === undefined) setTyped(null)
  }
  return { text, problem, handleChange, handleBlur, disabled, showError }
}

function MoneyFieldInput({ field, path, readOnly }: NumberFieldClientProps) {
  const currency = useCurrency()
  const { disabled, handleBlur, handleChange, problem, showError, text } = useTypedAmount(path, currency)
  return (
    <NumberFrame
      before={currency}
      field={field}
      isDisabled={readOnly === true || disabled}
      onBlur={handleBlur}
      onChange={handleChange}
      path={path}
      problem={problem}
      showError={showError}
      text={text}
    />
  )
}

/** Decimal money for a field that stores minor units. */
export const MoneyField = withCondition(MoneyFieldInput)
