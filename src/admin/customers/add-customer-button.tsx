'use client'

import { useId } from 'react'

import { AddressInputs, addressOf } from '../address/address-inputs'
import { useWords } from '../languages/use-words'
import { needs } from '../lists/actions/list-action'
import { DialogField, textOf } from '../ui/dialog-field'
import type { Submission } from '../ui/use-submission'
import { AddAccountButton } from '../users/add-account-button'

const ADDRESS = 'address.'

/** The customer that the form asks for. An address of which nothing is typed is none; a name in it is that of the customer. */
function customerOf(form: FormData): Submission {
  const name = textOf(form, 'name') ?? ''
  const address = addressOf(form, ADDRESS)
  const hasAddress = Object.values(address).some((value) => value !== null)
  const tags = (textOf(form, 'tags') ?? '').split(',').filter((tag) => tag.trim() !== '')
  return {
    path: '/api/users/customers',
    body: {
      ...{ name, email: textOf(form, 'email') ?? '', phone: textOf(form, 'phone') ?? null, tags },
      address: hasAddress ? { ...address, name: address.name ?? name } : null,
      internalNote: textOf(form, 'internalNote') ?? null,
    },
  }
}

function NoteField() {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>
        {t('Internal note')}
        <span className="br-muted"> {t('(optional)')}</span>
      </label>
      <textarea id={id} maxLength={10_000} name="internalNote" rows={2} />
    </div>
  )
}

function CustomerFields() {
  const { t } = useWords()
  return (
    <>
      <p className="br-hint">
        {t('No mail is sent. They can ask for a password later, by their email address.')}
      </p>
      <div className="br-dialog__columns">
        <DialogField autoComplete="off" label={t('Name')} maxLength={200} name="name" required />
        <DialogField autoComplete="off" label={t('Email address')} name="email" required type="email" />
        <DialogField autoComplete="off" label={t('Phone')} maxLength={40} name="phone" />
        <DialogField autoComplete="off" label={t('Tags, with commas between them')} name="tags" />
      </div>
      <details>
        <summary>{t('Address')}</summary>
        <AddressInputs address={{}} isRequired={false} prefix={ADDRESS} />
      </details>
      <NoteField />
    </>
  )
}

/** Above the list of accounts: writes a customer down without telling them, for those who may. */
export function AddCustomerButton() {
  const { t } = useWords()
  return (
    <AddAccountButton
      doneMessage={t('The customer is added.')}
      onSubmit={customerOf}
      permission={needs('users', 'add customer')}
      submitLabel={t('Add the customer')}
      title={t('Add a customer')}
    >
      <CustomerFields />
    </AddAccountButton>
  )
}
