'use client'

import { useWords } from '../../languages/use-words'
import { typeAmount } from '../../money/amount-text'
import type { PhoneDraft, Problems } from './phone-draft'
import { PhoneField, PhoneText } from './phone-field'
import type { QuotedMethod } from './use-quote'

interface Props {
  currency: string
  draft: PhoneDraft
  /** The shop's, the first of which applies unless another is chosen. */
  methods: readonly QuotedMethod[]
  problems: Problems
  onChange: (change: Partial<PhoneDraft>) => void
}

/** The discount on the order, how it is sent and what that costs. */
export function PhoneMoney({ currency, draft, methods, problems, onChange }: Props) {
  const { t, amount, language } = useWords()
  const method = methods.find(({ code }) => code === draft.shippingMethod) ?? methods[0]
  return (
    <div className="br-phone__columns">
      <PhoneText
        isMoney
        label={t('Discount on the order in {currency}', { currency })}
        onChange={(discount) => onChange({ discount })}
        placeholder={typeAmount(0, currency, language)}
        problem={problems['discountMinor']}
        value={draft.discount}
      />
      {methods.length > 0 && (
        <PhoneField label={t('Shipping method')} problem={problems['shippingMethod']}>
          {(input) => (
            <select
              {...input}
              onChange={(event) => onChange({ shippingMethod: event.target.value })}
              value={method?.code ?? ''}
            >
              {methods.map(({ code, title, priceMinor }) => (
                <option key={code} value={code}>
                  {title}, {amount(priceMinor, currency)}
                </option>
              ))}
            </select>
          )}
        </PhoneField>
      )}
      <PhoneText
        hint={t('Empty is what the method costs.')}
        isMoney
        label={t('Own shipping price in {currency}', { currency })}
        onChange={(shippingPrice) => onChange({ shippingPrice })}
        placeholder={typeAmount(method?.priceMinor ?? 0, currency, language)}
        problem={problems['shippingPriceMinor']}
        value={draft.shippingPrice}
      />
    </div>
  )
}
