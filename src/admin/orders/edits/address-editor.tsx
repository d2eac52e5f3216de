'use client'

import { useState } from 'react'

import type { StoredAddress } from '@/domain/address/address'

import { AddressInputs, addressOf } from '../../address/address-inputs'
import { ActionButton } from '../../forms/action-button'
import { ActionDialog } from '../../ui/action-dialog'

interface Props {
  orderId: string
  updatedAt: string
  /** Which of the order's addresses. */
  name: 'shippingAddress' | 'billingAddress'
  /** What people call it: `Delivery address`. */
  title: string
  address: StoredAddress
}

/** The button at an address, and the form of it. Another country has other taxes: the order is worked out again. */
export function AddressEditor({ orderId, updatedAt, name, title, address }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton
        aria-label={`Edit the ${title.toLowerCase()}`}
        label="Edit"
        onAct={() => setIsOpen(true)}
      />
      {isOpen && (
        <ActionDialog
          doneMessage={`The ${title.toLowerCase()} is changed.`}
          onClose={() => setIsOpen(false)}
          onSubmit={(form) => ({
            path: `/api/orders/${orderId}/edits`,
            body: { [name]: addressOf(form), updatedAt, notifyCustomer: form.get('notifyCustomer') !== null },
          })}
          submitLabel="Save"
          title={title}
        >
          <AddressInputs address={address} />
          {name === 'shippingAddress' && (
            <p className="br-hint">Another country has other taxes: what the order comes to then follows.</p>
          )}
          <label>
            <input name="notifyCustomer" type="checkbox" /> Tell the customer by email
          </label>
        </ActionDialog>
      )}
    </>
  )
}
