import type { NumberField } from 'payload'

type MoneyFieldOptions = Partial<
  Pick<NumberField, 'label' | 'required' | 'index' | 'defaultValue' | 'access' | 'admin' | 'min'>
>

/** An amount in minor units of the document's or the store's currency. The name ends in `Minor`. */
export function moneyField(name: `${string}Minor`, options: MoneyFieldOptions = {}): NumberField {
  const { admin, ...rest } = options
  return {
    name,
    type: 'number',
    min: 0,
    validate: (value: unknown) => {
      if (value === null || value === undefined) return options.required ? 'This field is required.' : true
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        return 'An amount is a whole number of minor units.'
      const min = options.min ?? 0
      return value < min ? `An amount is at least ${String(min)}.` : true
    },
    ...rest,
    admin: { description: 'In minor units, e.g. pence or cents.', step: 1, ...admin },
  } as NumberField
}
