import type { NumberField } from 'payload'

type MoneyFieldOptions = Partial<
  Pick<NumberField, 'label' | 'required' | 'index' | 'defaultValue' | 'access' | 'admin' | 'min'>
>

/** `paidTotalMinor` reads as `Paid total`: the unit is the field's business, not the reader's. */
function labelOf(name: string): string {
  const words = name.replace(/Minor$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** An amount in minor units of the document's or the store's currency. The name ends in `Minor`. */
export function moneyField(name: `${string}Minor`, options: MoneyFieldOptions = {}): NumberField {
  const { admin, label, required = false, min = 0, ...rest } = options
  return {
    ...rest,
    name,
    type: 'number',
    label: label ?? labelOf(name),
    required,
    min,
    hasMany: false,
    validate: (value: unknown) => {
      if (value === null || value === undefined) return required ? 'This field is required.' : true
      if (!Number.isSafeInteger(value)) return 'An amount is a whole number of minor units.'
      return Number(value) < min ? `An amount is at least ${String(min)}.` : true
    },
    // Stored and sent in minor units; people see and type decimal money.
    admin: {
      step: 1,
      ...admin,
      components: {
        Field: '@/admin/money/money-field#MoneyField',
        Cell: '@/admin/money/money-cell#MoneyCell',
        ...admin?.components,
      },
    },
  }
}
