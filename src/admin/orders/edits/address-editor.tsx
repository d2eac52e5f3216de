'use client'

import { useState } from 'react'

import type { StoredAddress } from '@/domain/address/address'
import { msg } from '@/domain/languages/words'

import { AddressInputs, addressOf } from '../../address/address-inputs'
import { ActionButton } from '../../forms/action-button'
import { useWords } from '../../languages/use-words'
import { ActionDialog } from '../../ui/action-dialog'

interface Props {
  orderId: string
  updatedAt: string
  /** Which of the order's addresses. */
  name: 'shippingAddress' | 'billingAddress'
  /** What the reader calls it: `Delivery address`. */
  title: string
  address: StoredAddress
}

const TEXTS = {
  shippingAddress: {
    edit: msg('Edit the delivery address'),
    done: msg('The delivery address is changed.'),
  },
  billingAddress: { edit: msg('Edit the billing address'), done: msg('The billing address is changed.') },
} as const

/** The button at an address, and the form of it. Another country has other taxes: the order is worked out again. */
export function AddressEditor({ orderId, updatedAt, name, title, address }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton aria-label={t(TEXTS[name].edit)} label={t('Edit')} onAct={() => setIsOpen(true)} />
      {isOpen && (
        <ActionDialog
          doneMessage={t(TEXTS[name].done)}
          onClose={() => setIsOpen(false)}
          onSubmit={(form) => ({
            path: `/api/orders/${orderId}/edits`,
            body: { [name]: addressOf(form), updatedAt, notifyCustomer: form.get('notifyCustomer') !== null },
          })}
          submitLabel={t('Save')}
          title={title}
        >
          <AddressInputs address={address} />
          {name === 'shippingAddress' && (
            <p className="br-hint">
              {t('Another country has other taxes: what the order comes to then follows.')}
            </p>
          )}
          <label>
            <input name="notifyCustomer" type="checkbox" /> {t('Tell the customer by email')}
          </label>
        </ActionDialog>
      )}
    </>
  )
}
