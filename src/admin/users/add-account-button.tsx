'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { heldRoles } from '@/domain/account/roles'

import { ActionButton } from '../forms/action-button'
import type { ListAction } from '../lists/actions/list-action'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined

/** The id of the account that an answer is about; null when it names none. */
function createdId(answer: unknown): string | null {
  const id = partOf(partOf(answer, 'doc') ?? answer, 'id')
  return typeof id === 'string' ? id : null
}

interface Props {
  /** Whether people with these roles see the button. */
  permission: ListAction['permission']
  /** Of the button and of its dialog. */
  title: string
  submitLabel: string
  doneMessage: string
  /** The account that the form asks for. */
  onSubmit: (form: FormData) => Submission
  /** What the form asks. */
  children: ReactNode
}

/** Above the list of accounts: makes one by a dialog, and goes to its page. */
export function AddAccountButton({ permission, title, children, ...dialog }: Props) {
  const { user } = useAuth()
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  if (!permission(heldRoles(user))) return null
  const handleDone = (answer: unknown) => {
    setIsOpen(false)
    const id = createdId(answer)
    if (id === null) router.refresh()
    else router.push(`/admin/collections/users/${id}`)
  }
  return (
    <div className="br-above-list">
      <ActionButton label={title} onAct={() => setIsOpen(true)} />
      {isOpen && (
        <ActionDialog {...dialog} onClose={() => setIsOpen(false)} onDone={handleDone} title={title}>
          {children}
        </ActionDialog>
      )}
    </div>
  )
}
