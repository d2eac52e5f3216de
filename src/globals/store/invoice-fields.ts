import type { Field } from 'payload'

import { DEFAULT_ISSUE_MOMENT, ISSUE_MOMENTS } from '@/domain/invoices/issuing'
import { isInvoicePrefix } from '@/domain/invoices/number'
import { ibanProblem, isBic } from '@/domain/payment/iban'

type Validate = (value: unknown) => string | true

/** What stands before the numbers of a series. Another one begins a series of its own, at 1. */
function prefixField(name: string, label: string, defaultValue: string): Field {
  const validate: Validate = (value) =>
    (typeof value === 'string' && isInvoicePrefix(value)) || 'Up to 12 capitals, digits and hyphens.'
  return { name, label, type: 'text', required: true, defaultValue, maxLength: 12, validate }
}

const isEmpty = (value: unknown): boolean => typeof value !== 'string' || value.trim() === ''

/** Where customers transfer to. */
const accountFields: Field = {
  type: 'row',
  fields: [
    {
      name: 'iban',
      label: 'IBAN',
      type: 'text',
      maxLength: 42,
      validate: ((value) => isEmpty(value) || (ibanProblem(String(value)) ?? true)) satisfies Validate,
      admin: { description: 'On invoices and order confirmations; in euros with a code for banking apps.' },
    },
    {
      name: 'bic',
      label: 'BIC',
      type: 'text',
      maxLength: 11,
      validate: ((value) =>
        isEmpty(value) ||
        isBic(String(value)) ||
        'A BIC has 8 or 11 capitals and digits.') satisfies Validate,
    },
    {
      name: 'accountHolder',
      type: 'text',
      maxLength: 70,
      admin: { description: 'Where it is not the store’s name.' },
    },
  ],
}

/** How invoices are numbered, issued and paid. */
export const invoiceFields: Field[] = [
  {
    type: 'row',
    fields: [
      prefixField('invoicePrefix', 'Invoice numbers begin with', 'INV'),
      prefixField('creditNotePrefix', 'Credit note numbers begin with', 'CN'),
    ],
  },
  {
    name: 'numbersByYear',
    label: 'Numbers of invoices say the year',
    type: 'checkbox',
    defaultValue: true,
    admin: { description: 'INV-2026-00001: each year begins at 1. Without it, numbers go on: INV-00001.' },
  },
  {
    name: 'invoicesIssued',
    label: 'Invoices are issued',
    type: 'select',
    required: true,
    defaultValue: DEFAULT_ISSUE_MOMENT,
    options: Object.entries(ISSUE_MOMENTS).map(([value, label]) => ({ value, label })),
    admin: { description: 'Orders of other channels are invoiced by hand, or when they are shipped.' },
  },
  {
    name: 'mailInvoices',
    label: 'Customers get invoices and credit notes by mail when they are issued',
    type: 'checkbox',
    defaultValue: true,
  },
  accountFields,
]
