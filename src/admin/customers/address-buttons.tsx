'use client'

import { useState } from 'react'

import type { StoredAddress } from '@/domain/address/address'

import { AddressInputs, addressOf } from '../address/address-inputs'
import { ActionButton } from '../forms/action-button'
import { ActionDialog } from '../ui/action-dialog'

interface DialogProps {
  customerId: string
  address: Partial<StoredAddress>
  /** Without one, the address is another one. */
  addressId?: string
  onClose: () => void
}

const pathOf = (customerId: string) => `/api/users/${customerId}/addresses`

function AddressDialog({ customerId, address, addressId, onClose }: DialogProps) {
  return (
    <ActionDialog
      doneMessage="The address is saved."
      onClose={onClose}
      onSubmit={(form) => ({
        path: pathOf(customerId),
        body: { address: addressOf(form), ...(addressId === undefined ? {} : { addressId }) },
      })}
      submitLabel="Save"
      title={addressId === undefined ? 'Add an address' : 'Edit the address'}
    >
      <AddressInputs address={address} />
    </ActionDialog>
  )
}

/** Adds an address to a customer's book. */
export function AddAddressButton({ customerId, name }: { customerId: string; name: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton aria-label="Add an address" label="Add" onAct={() => setIsOpen(true)} />
      {isOpen && (
        <AddressDialog address={{ name }} customerId={customerId} onClose={() => setIsOpen(false)} />
      )}
    </>
  )
}

interface ChangeProps {
  customerId: string
  addressId: string
  address: StoredAddress
  /** Names the address where several stand below each other. */
  spoken: string
}

/** Edits an address of the book where it stands, or takes it out. */
export function AddressButtons({ customerId, addressId, address, spoken }: ChangeProps) {
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const close = () => setOpen(null)
  return (
    <p className="br-links">
      <ActionButton aria-label={`Edit the address ${spoken}`} label="Edit" onAct={() => setOpen('edit')} />
      <ActionButton
        aria-label={`Remove the address ${spoken}`}
        label="Remove"
        onAct={() => setOpen('remove')}
      />
      {open === 'edit' && (
        <AddressDialog address={address} addressId={addressId} customerId={customerId} onClose={close} />
      )}
      {open === 'remove' && (
        <ActionDialog
          doneMessage="The address is removed."
          isDangerous
          onClose={close}
          onSubmit={() => ({ path: pathOf(customerId), body: { addressId, address: null } })}
          submitLabel="Remove address"
          title="Remove this address?"
        >
          <p className="br-hint">Orders keep the addresses that they were placed with.</p>
        </ActionDialog>
      )}
    </p>
  )
}
