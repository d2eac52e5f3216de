/** What is read from which column, by the columns' heads. */
export const CSV_COLUMNS = {
  bookedOn: 'Day',
  amount: 'Amount',
  debit: 'Amount that left, where it has a column of its own',
  currency: 'Currency',
  name: 'Name of the other side',
  iban: 'Account of the other side',
  text: 'What the payer wrote',
  bankReference: 'Number of the movement',
} as const
export type CsvColumn = keyof typeof CSV_COLUMNS

export const DAY_ORDERS = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
} as const
export type DayOrder = keyof typeof DAY_ORDERS
