'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useId, useState } from 'react'

import { isCurrencyCode } from '@/domain/currency'
import { TAX_CLASS_LABELS, TAX_CLASSES } from '@/domain/tax'
import type { TaxClass } from '@/domain/tax'

import { CountryOptions } from '../address/country-options'
import { useWords } from '../languages/use-words'
import { readAmount } from '../money/amount-text'
import { useStoreCurrency } from '../money/store-currency'
import type { ExampleOrder, TypedSettings } from './example-totals'
import { exampleRate, exampleTotals } from './example-totals'

function useTypedSettings(): TypedSettings & { country: string } {
  const stored = useStoreCurrency()
  const [fields] = useAllFormFields()
  const typed = reduceFieldsToValues(fields, true) as Partial<TypedSettings> & {
    address?: { country?: string | null }
  }
  const { currency = stored, pricesIncludeTax = false, taxRates = [], shippingMethods = [] } = typed
  return {
    currency: isCurrencyCode(currency) ? currency : stored,
    pricesIncludeTax,
    // Rows that were removed to the last are a number in the form's state.
    taxRates: Array.isArray(taxRates) ? taxRates : [],
    shippingMethods: Array.isArray(shippingMethods) ? shippingMethods : [],
    country: typed.address?.country ?? 'GB',
  }
}

interface ChoicesProps {
  chosen: { amount: string; taxClass: TaxClass; country: string }
  onChange: (changed: Partial<ChoicesProps['chosen']>) => void
  currency: string
}

function Choices({ chosen, currency, onChange }: ChoicesProps) {
  const id = useId()
  const { t } = useWords()
  return (
    <div className="br-example__choices">
      <div className="br-filter">
        <label htmlFor={`${id}-amount`}>{t('Goods for ({currency})', { currency })}</label>
        <input
          id={`${id}-amount`}
          inputMode="decimal"
          onChange={(event) => onChange({ amount: event.target.value })}
          type="text"
          value={chosen.amount}
        />
      </div>
      <div className="br-filter">
        <label htmlFor={`${id}-class`}>{t('Tax class')}</label>
        <select
          id={`${id}-class`}
          onChange={(event) => onChange({ taxClass: event.target.value as TaxClass })}
          value={chosen.taxClass}
        >
          {TAX_CLASSES.map((value) => (
            <option key={value} value={value}>
              {t(TAX_CLASS_LABELS[value])}
            </option>
          ))}
        </select>
      </div>
      <div className="br-filter">
        <label htmlFor={`${id}-country`}>{t('Sent to')}</label>
        <select
          id={`${id}-country`}
          onChange={(event) => onChange({ country: event.target.value })}
          value={chosen.country}
        >
          <CountryOptions />
        </select>
      </div>
    </div>
  )
}

function Results({ order, settings }: { order: ExampleOrder; settings: TypedSettings }) {
  const { currency, pricesIncludeTax } = settings
  const { amount, number, t } = useWords()
  const rate = number(exampleRate(settings, order) / 100)
  return (
    <div aria-live="polite" className="br-table-scroll">
      <table className="br-table">
        <caption>{t('The goods are taxed at {rate} %.', { rate })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Shipping')}</th>
            <th scope="col">{t('Price of shipping')}</th>
            <th scope="col">{t(pricesIncludeTax ? 'Tax in it' : 'Tax on top')}</th>
            <th scope="col">{t('To be paid')}</th>
          </tr>
        </thead>
        <tbody>
          {exampleTotals(settings, order).map(({ shipping, shippingMinor, taxMinor, totalMinor }, index) => (
            <tr key={`${String(index)}-${shipping ?? ''}`}>
              <td>{shipping ?? t('No shipping method')}</td>
              <td>{amount(shippingMinor, currency)}</td>
              <td>{amount(taxMinor, currency)}</td>
              <td>{amount(totalMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What the settings make of an order, as they are typed; nothing of it is saved. */
export function OrderExampleField() {
  const words = useWords()
  const { t } = words
  const settings = useTypedSettings()
  const [chosen, setChosen] = useState<Partial<ChoicesProps['chosen']>>({})
  const all = { amount: '100', taxClass: 'standard' as const, country: settings.country, ...chosen }
  const { amountMinor, problem } = readAmount(all.amount, settings.currency, words)
  const hasAmount = amountMinor !== null && amountMinor >= 0
  return (
    <section aria-label={t('An example')} className="br-example">
      <h3>{t('An example')}</h3>
      <p className="br-hint">{t('What these settings make of an order, also before they are saved.')}</p>
      <Choices
        chosen={all}
        currency={settings.currency}
        onChange={(changed) => setChosen({ ...chosen, ...changed })}
      />
      {hasAmount ? (
        <Results
          order={{ goodsMinor: amountMinor, taxClass: all.taxClass, country: all.country }}
          settings={settings}
        />
      ) : (
        <p role="alert">{problem ?? t('An amount is not negative.')}</p>
      )}
    </section>
  )
}
