'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { heldRoles } from '@/domain/account/roles'
import { mayAll } from '@/domain/permissions'

import { AddressInputs, addressOf } from '../address/address-inputs'
import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { DialogField, textOf } from '../ui/dialog-field'
import type { Submission } from '../ui/use-submission'

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

/** The id in the answer; null when it has none. */
function createdId(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string'
    ? answer.id
    : null
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
  const { user } = useAuth()
  const router = useRouter()
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (!mayAll({ roles: heldRoles(user) }, 'users', 'add customer')) return null
  const handleDone = (answer: unknown) => {
    setIsOpen(false)
    const id = createdId(answer)
    if (id === null) router.refresh()
    else router.push(`/admin/collections/users/${id}`)
  }
  return (
    <div className="br-above-list">
      <ActionButton label={t('Add a customer')} onAct={() => setIsOpen(true)} />
      {isOpen && (
        <ActionDialog
          doneMessage={t('The customer is added.')}
          onClose={() => setIsOpen(false)}
          onDone={handleDone}
          onSubmit={customerOf}
          submitLabel={t('Add the customer')}
          title={t('Add a customer')}
        >
          <CustomerFields />
        </ActionDialog>
      )}
    </div>
  )
}
