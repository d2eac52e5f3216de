import type { NumberField } from 'payload'

type MoneyFieldOptions = Partial<
  Pick<NumberField, 'label' | 'required' | 'index' | 'defaultValue' | 'access' | 'admin' | 'min'>
>

/** An amount in minor units of the document's or the store's currency. The name ends in `Minor`. */
export function moneyField(name: `${string}Minor`, options: MoneyFieldOptions = {}): NumberField {
  const { admin, required = false, min = 0, ...rest } = options
  return {
    ...rest,
    name,
    type: 'number',
    required,
    min,
    hasMany: false,
    validate: (value: unknown) => {
      if (value === null || value === undefined) return required ? 'This field is required.' : true
      if (!Number.isSafeInteger(value)) return 'An amount is a whole number of minor units.'
      return Number(value) < min ? `An amount is at least ${String(min)}.` : true
    },
    admin: { description: 'In minor units, e.g. pence or cents.', step: 1, ...admin },
  }
}
