import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Column } from './columns'
import { COLUMNS, matchColumns } from './columns'
import type { Reading } from './invoice-line'
import { parseInvoiceLine } from './invoice-line'

const { plan = { index: {} as Record<Column, number>, width: 0 } } = matchColumns(COLUMNS)

const SOUND: Readonly<Record<Column, string>> = {
  InvoiceNo: '536365',
  StockCode: '85123A',
  Description: 'WHITE HANGING HEART',
  Quantity: '6',
  InvoiceDate: '12/1/2010 8:26',
  UnitPrice: '2.55',
  CustomerID: '17850',
  Country: 'United Kingdom',
}

function reading(currency: string): Reading {
  return { currency, dateOrder: 'mdy', decimalMark: '.' }
}

function parse(changed: Partial<Record<Column, string>>, currency = 'GBP') {
  const fields = { ...SOUND, ...changed }
  return parseInvoiceLine(
    COLUMNS.map((column) => fields[column]),
    plan,
    reading(currency),
  )
}

/** The amount, or null when the line is refused. */
function amountOf(changed: Partial<Record<Column, string>>, currency?: string): number | null {
  const parsed = parse(changed, currency)
  return 'line' in parsed ? parsed.line.amountMinor : null
}

/** A decimal as people may write it: zeros in front, zeros behind, no fraction at all. */
const writtenDecimals = (exponent: number) =>
  fc
    .record({
      units: fc.nat({ max: 5_000_000 }),
      front: fc.nat({ max: 3 }),
      back: fc.nat({ max: 3 }),
      sign: fc.constantFrom('', '+'),
    })
    .map(({ units, front, back, sign }) => {
      const digits = String(units).padStart(exponent + 1, '0')
      const whole = digits.slice(0, digits.length - exponent)
      const fraction = digits.slice(digits.length - exponent) + '0'.repeat(back)
      return { units, text: `${sign}${'0'.repeat(front)}${whole}${fraction === '' ? '' : `.${fraction}`}` }
    })

describe('an amount', () => {
  it.each([
    ['JPY', 0],
    ['GBP', 2],
    ['KWD', 3],
    ['CLF', 4],
  ])('in %s is quantity × price to the smallest unit, however the price is written', (currency, exponent) => {
    fc.assert(
      fc.property(writtenDecimals(exponent), fc.integer({ min: 1, max: 1_000_000 }), (price, quantity) => {
        const parsed = parse({ UnitPrice: price.text, Quantity: String(quantity) }, currency)
        expect(parsed).toMatchObject({
          line: { unitPriceMinor: price.units, amountMinor: price.units * quantity, quantity },
        })
      }),
    )
  })

  it('of a service with finer prices is exact or refused, never rounded', () => {
    const quantities = fc.integer({ min: -2_000, max: 2_000 }).filter((quantity) => quantity !== 0)
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), quantities, (tenThousandths, quantity) => {
        const digits = String(tenThousandths).padStart(5, '0')
        const UnitPrice = `${digits.slice(0, -4)}.${digits.slice(-4)}`
        const exact = BigInt(tenThousandths) * BigInt(quantity)
        const expected = exact % 100n === 0n ? Number(exact / 100n) : null
        expect(amountOf({ StockCode: 'M', UnitPrice, Quantity: String(quantity) })).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['1,5', '1e3', '', '.5', '0x10', '1.2.3', '£5', '--1', 'NaN', '9999999999999'])(
    'is refused when the price is no decimal number: %s',
    (UnitPrice) => {
      expect(parse({ UnitPrice })).toMatchObject({ reason: expect.stringMatching(/^UnitPrice/) as string })
    },
  )
})

describe('a line', () => {
  it('is sound or has a reason on one line, whatever its fields say', () => {
    const wild = fc.string({ unit: 'binary', maxLength: 80 })
    const field = (column: Column) => fc.oneof(fc.constant(SOUND[column]), wild)
    const fields = fc.tuple(...COLUMNS.map(field))
    fc.assert(
      fc.property(fields, (values) => {
        const parsed = parseInvoiceLine(values, plan, reading('GBP'))
        if ('reason' in parsed) expect(parsed.reason).toMatch(/^\P{Cc}+$/u)
        else expect(Number.isSafeInteger(parsed.line.amountMinor)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is refused with another number of fields than the header has', () => {
    const lengths = fc.nat({ max: 20 }).filter((length) => length !== COLUMNS.length)
    fc.assert(
      fc.property(lengths, (length) => {
        const parsed = parseInvoiceLine(Array<string>(length).fill('1'), plan, reading('GBP'))
        expect(parsed).toMatchObject({
          reason: expect.stringContaining(`instead of ${COLUMNS.length}`) as string,
        })
      }),
    )
  })

  it('of goods goes out on invoices and comes back on credit notes', () => {
    expect(amountOf({ Quantity: '-1' })).toBeNull()
    expect(amountOf({ InvoiceNo: 'C536365' })).toBeNull()
    expect(amountOf({ InvoiceNo: 'C536365', Quantity: '-6' })).toBe(-1530)
  })
})
