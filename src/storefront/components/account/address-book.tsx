'use client'

import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'

import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import type { AddressForm as Values } from '@/storefront/lib/forms/address-schema'
import { useAnnouncer } from '@/storefront/store/announcer'
import { AddressForm } from '../forms/address-form'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { PostalAddress } from '../orders/postal-address'

type StoredAddress = { id: string } & { [Field in keyof Values]: string | null }

interface AddressBookProps {
  addresses: readonly StoredAddress[]
  save: Action<{ id?: string; address: Values }>
  remove: Action<{ id: string }>
}

/** The addresses that the checkout offers. */
export function AddressBook({ addresses, save, remove }: AddressBookProps) {
  return (
    <div className="grid gap-6">
      <ul className="grid gap-4 empty:hidden sm:grid-cols-2 lg:grid-cols-3">
        {addresses.map((address) => (
          <AddressCard key={address.id} address={address} save={save} remove={remove} />
        ))}
      </ul>
      {addresses.length === 0 ? <p className="text-muted">No address saved yet.</p> : null}
      <EditAddress
        save={save}
        title="New address"
        trigger={
          <Button className="justify-self-start">
            <Plus aria-hidden />
            Add an address
          </Button>
        }
      />
    </div>
  )
}

function AddressCard({
  address,
  save,
  remove,
}: Omit<AddressBookProps, 'addresses'> & { address: StoredAddress }) {
  const announce = useAnnouncer((state) => state.announce)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const name = address.name ?? 'this address'
  const removeNow = async () => {
    setIsBusy(true)
    setProblem(null)
    const result = await send(remove, { id: address.id })
    setIsBusy(false)
    if (result.ok) announce(`The address of ${name} is removed.`)
    else setProblem(result.problem.message)
  }
  return (
    <li className="flex flex-col rounded-card border border-line bg-white p-5">
      <div className="flex-1">
        <PostalAddress address={address} />
      </div>
      {problem === null ? null : <Alert look="problem">{problem}</Alert>}
      <div className="mt-4 flex gap-2">
        <EditAddress
          save={save}
          address={address}
          title="Change the address"
          trigger={
            <Button look="secondary" size="small" aria-label={`Change the address of ${name}`}>
              Change
            </Button>
          }
        />
        <Button
          look="quiet"
          size="small"
          onClick={removeNow}
          disabled={isBusy}
          aria-label={`Remove the address of ${name}`}
        >
          Remove
        </Button>
      </div>
    </li>
  )
}

interface EditAddressProps extends Pick<AddressBookProps, 'save'> {
  address?: StoredAddress
  title: string
  trigger: ReactNode
}

function EditAddress({ address, save, title, trigger }: EditAddressProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen} title={title} trigger={trigger}>
      <AddressForm
        {...(address ? { address } : {})}
        save={(values) => save({ ...(address ? { id: address.id } : {}), address: values })}
        onSaved={() => setIsOpen(false)}
      />
    </Dialog>
  )
}
