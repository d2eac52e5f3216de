import { CURRENCY_CODES, minorUnitsOf } from '../currency'
import { formatMoney, money, parseDecimal } from '../money'
import type { PanelLanguage } from './languages'
import { PANEL_LANGUAGES, SOURCE_LANGUAGE } from './languages'

/** `1,234`: what English writes as a number of thousands would be one and a part elsewhere. */
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/

/** `£1,299.50`, `-CHF 5.00`: an amount in English, with the sign of its currency. */
const AMOUNT = /^(-?)([^\d\s-]+)\s?(\d[\d,]*(?:\.\d+)?)$/

/** How English writes each currency: `£`, `US$`, `CHF`. */
const signs = new Map<string, string>()

function currencyOf(sign: string): string | undefined {
  if (signs.size === 0)
    for (const code of CURRENCY_CODES)
      signs.set(
        formatMoney(money(0, code), PANEL_LANGUAGES[SOURCE_LANGUAGE].locale).replace(/[\d.\s]/g, ''),
        code,
      )
  return signs.get(sign)
}

function amountIn(value: string, locale: string): string | undefined {
  const [, minus = '', sign = '', digits = ''] = AMOUNT.exec(value) ?? []
  const currency = currencyOf(sign)
  const plain = digits.replaceAll(',', '')
  // Another number of decimals is no amount that `formatMoney` has written.
  if (currency === undefined || (plain.split('.')[1] ?? '').length !== minorUnitsOf(currency))
    return undefined
  return formatMoney(parseDecimal(`${minus}${plain}`, currency), locale)
}

/** A number or an amount that English has written, as a language writes it; undefined for any other value. */
export function valueIn(language: PanelLanguage, value: string): string | undefined {
  const { locale } = PANEL_LANGUAGES[language]
  if (THOUSANDS.test(value)) return new Intl.NumberFormat(locale).format(Number(value.replaceAll(',', '')))
  return amountIn(value, locale)
}
