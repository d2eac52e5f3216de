'use client'

import { useState } from 'react'

import { ActionButton } from '../../forms/action-button'
import { useWords } from '../../languages/use-words'
import { EditDialog } from './edit-dialog'
import type { OrderToEdit } from './edit-draft'

interface Props {
  order: OrderToEdit
  /** Why the order cannot be edited; undefined when it can. */
  blockedBecause: string | undefined
}

/** Opens the edit of a placed order, or says why there is none. */
export function EditButton({ order, blockedBecause }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (blockedBecause !== undefined)
    return <span className="br-muted">{t('Not editable: {reason}.', { reason: blockedBecause })}</span>
  return (
    <>
      <ActionButton label={t('Edit order')} onAct={() => setIsOpen(true)} />
      {isOpen && <EditDialog onClose={() => setIsOpen(false)} order={order} />}
    </>
  )
}
