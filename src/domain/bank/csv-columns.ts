import { msg } from '../languages/words'

/** What is read from which column, by the columns' heads. */
export const CSV_COLUMNS = {
  bookedOn: msg('Day'),
  amount: msg('Amount'),
  debit: msg('Amount that left, where it has a column of its own'),
  currency: msg('Currency'),
  name: msg('Name of the other side'),
  iban: msg('Account of the other side'),
  text: msg('What the payer wrote'),
  bankReference: msg('Number of the movement'),
} as const
export type CsvColumn = keyof typeof CSV_COLUMNS

export const DAY_ORDERS = {
  dmy: msg('day, month, year'),
  mdy: msg('month, day, year'),
  ymd: msg('year, month, day'),
} as const
export type DayOrder = keyof typeof DAY_ORDERS
