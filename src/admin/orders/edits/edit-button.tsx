'use client'

import { useState } from 'react'

import { ActionButton } from '../../forms/action-button'
import { EditDialog } from './edit-dialog'
import type { OrderToEdit } from './edit-draft'

interface Props {
  order: OrderToEdit
  /** Why the order cannot be edited; undefined when it can. */
  blockedBecause: string | undefined
}

/** Opens the edit of a placed order, or says why there is none. */
export function EditButton({ order, blockedBecause }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  if (blockedBecause !== undefined) return <span className="br-muted">Not editable: {blockedBecause}.</span>
  return (
    <>
      <ActionButton label="Edit order" onAct={() => setIsOpen(true)} />
      {isOpen && <EditDialog onClose={() => setIsOpen(false)} order={order} />}
    </>
  )
}
