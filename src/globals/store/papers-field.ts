import type { Field } from 'payload'

import { fieldAccess } from '@/access/permissions'
import { DEFAULT_LANGUAGE, PAPER_LANGUAGE_OPTIONS } from '@/domain/papers/language'
import { PAPER_SIZES } from '@/domain/papers/paper'

import { invoiceFields } from './invoice-fields'

/** What the shop's papers show and how they are printed. */
export const papersField: Field = {
  name: 'papers',
  type: 'group',
  label: 'Papers',
  access: fieldAccess('store', 'papers'),
  admin: {
    description: 'Packing slips, pick lists and invoices. Name and address are those of the tab General.',
  },
  fields: [
    {
      name: 'logo',
      type: 'upload',
      relationTo: 'media',
      admin: { description: 'Shown at the head of papers, on white.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'size',
          type: 'select',
          required: true,
          defaultValue: 'A4',
          options: Object.keys(PAPER_SIZES),
        },
        {
          name: 'language',
          type: 'select',
          required: true,
          defaultValue: DEFAULT_LANGUAGE,
          options: PAPER_LANGUAGE_OPTIONS,
          admin: {
            description: 'Of papers and mails. A customer with a language of their own gets them in that.',
          },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'vatNumber', label: 'VAT number', type: 'text', maxLength: 30 },
        { name: 'taxNumber', type: 'text', maxLength: 40 },
        {
          name: 'registration',
          type: 'text',
          maxLength: 120,
          admin: { description: 'Such as the number in the register of companies.' },
        },
      ],
    },
    ...invoiceFields,
    {
      name: 'slipText',
      label: 'Text on packing slips',
      type: 'textarea',
      maxLength: 500,
      admin: { description: 'Below the goods, such as how to send something back.' },
    },
    {
      name: 'footer',
      label: 'Foot of all papers',
      type: 'textarea',
      maxLength: 500,
      admin: { description: 'At the foot of each page, a line each.' },
    },
  ],
}
