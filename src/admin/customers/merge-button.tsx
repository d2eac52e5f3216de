'use client'

import { useState } from 'react'

import type { Merge } from '@/domain/account/merge'

import { ActionButton } from '../forms/action-button'
import { CustomerSearch } from '../orders/phone/customer-search'
import { ActionDialog } from '../ui/action-dialog'
import { postAction } from '../ui/post-action'
import { mergeLines, readMergePreview } from './merge-preview'

interface Props {
  customerId: string
  name: string
}

/** The other customer and what merging comes to, once they are chosen. */
function useChosen(customerId: string) {
  const [preview, setPreview] = useState<Merge | null>(null)
  const [problem, setProblem] = useState('')
  const choose = async (otherId: string) => {
    const result = await postAction(`/api/users/${customerId}/merges`, { otherId, preview: true })
    setPreview(result.ok ? readMergePreview(result.answer) : null)
    setProblem(result.ok ? '' : result.refusal.message)
  }
  return { preview, problem, choose, forget: () => setPreview(null) }
}

function PreviewOf({ preview, onOther }: { preview: Merge; onOther: () => void }) {
  const { from, into } = preview
  return (
    <div aria-live="polite">
      <p>
        <strong>{from.name}</strong> ({from.email}) becomes a part of <strong>{into.name}</strong> (
        {into.email}):
      </p>
      <ul>
        {mergeLines(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="br-hint">
        The account {from.email} ends: it signs in no more. Orders and invoices keep the name and the address
        that they have. This cannot be undone.
      </p>
      <button className="br-link" onClick={onOther} type="button">
        Choose another customer
      </button>
    </div>
  )
}

function MergeDialog({ customerId, name, onClose }: Props & { onClose: () => void }) {
  const { preview, problem, choose, forget } = useChosen(customerId)
  return (
    <ActionDialog
      doneMessage="The customers are merged."
      isDangerous
      onClose={onClose}
      onSubmit={() =>
        preview === null
          ? { problem: 'Choose the duplicate first.' }
          : { path: `/api/users/${customerId}/merges`, body: { otherId: preview.from.id } }
      }
      submitLabel="Merge"
      title={`Merge a duplicate into ${name}`}
    >
      {preview === null ? (
        <CustomerSearch
          hint="All that this customer has moves here."
          label="The duplicate"
          onFound={(id) => void choose(id)}
        />
      ) : (
        <PreviewOf onOther={forget} preview={preview} />
      )}
      {problem !== '' && (
        <p className="br-dialog__error" role="alert">
          {problem}
        </p>
      )}
    </ActionDialog>
  )
}

/** Merges another customer, who is the same person, into this one. */
export function MergeButton(props: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label="Merge a duplicate" onAct={() => setIsOpen(true)} />
      {isOpen && <MergeDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}
