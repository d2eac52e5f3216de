'use client'

import { useState } from 'react'

import type { StoredAddress } from '@/domain/address/address'

import { AddressInputs, addressOf } from '../address/address-inputs'
import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
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
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('The address is saved.')}
      onClose={onClose}
      onSubmit={(form) => ({
        path: pathOf(customerId),
        body: { address: addressOf(form), ...(addressId === undefined ? {} : { addressId }) },
      })}
      submitLabel={t('Save')}
      title={t(addressId === undefined ? 'Add an address' : 'Edit the address')}
    >
      <AddressInputs address={address} />
    </ActionDialog>
  )
}

/** Adds an address to a customer's book. */
export function AddAddressButton({ customerId, name }: { customerId: string; name: string }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton aria-label={t('Add an address')} label={t('Add')} onAct={() => setIsOpen(true)} />
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
  const { t } = useWords()
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const close = () => setOpen(null)
  return (
    <p className="br-links">
      <ActionButton
        aria-label={t('Edit the address {address}', { address: spoken })}
        label={t('Edit')}
        onAct={() => setOpen('edit')}
      />
      <ActionButton
        aria-label={t('Remove the address {address}', { address: spoken })}
        label={t('Remove')}
        onAct={() => setOpen('remove')}
      />
      {open === 'edit' && (
        <AddressDialog address={address} addressId={addressId} customerId={customerId} onClose={close} />
      )}
      {open === 'remove' && (
        <ActionDialog
          doneMessage={t('The address is removed.')}
          isDangerous
          onClose={close}
          onSubmit={() => ({ path: pathOf(customerId), body: { addressId, address: null } })}
          submitLabel={t('Remove address')}
          title={t('Remove this address?')}
        >
          <p className="br-hint">{t('Orders keep the addresses that they were placed with.')}</p>
        </ActionDialog>
      )}
    </p>
  )
}
