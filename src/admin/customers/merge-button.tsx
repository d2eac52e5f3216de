'use client'

import { useState } from 'react'

import type { Merge } from '@/domain/account/merge'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { withParts } from '../languages/with-parts'
import { CustomerSearch } from '../orders/phone/customer-search'
import { ActionDialog } from '../ui/action-dialog'
import { postAction, refusalText } from '../ui/post-action'
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
  const words = useWords()
  const { t } = words
  const { from, into } = preview
  return (
    <div aria-live="polite">
      <p>
        {withParts(t('{from} ({fromEmail}) becomes a part of {into} ({intoEmail}):'), {
          from: <strong>{from.name}</strong>,
          fromEmail: from.email,
          into: <strong>{into.name}</strong>,
          intoEmail: into.email,
        })}
      </p>
      <ul>
        {mergeLines(preview, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="br-hint">
        {t(
          'The account {email} ends: it signs in no more. Orders and invoices keep the name and the address that they have. This cannot be undone.',
          { email: from.email },
        )}
      </p>
      <button className="br-link" onClick={onOther} type="button">
        {t('Choose another customer')}
      </button>
    </div>
  )
}

function MergeDialog({ customerId, name, onClose }: Props & { onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const { preview, problem, choose, forget } = useChosen(customerId)
  return (
    <ActionDialog
      doneMessage={t('The customers are merged.')}
      isDangerous
      onClose={onClose}
      onSubmit={() =>
        preview === null
          ? { problem: t('Choose the duplicate first.') }
          : { path: `/api/users/${customerId}/merges`, body: { otherId: preview.from.id } }
      }
      submitLabel={t('Merge')}
      title={t('Merge a duplicate into {name}', { name })}
    >
      {preview === null ? (
        <CustomerSearch
          hint={t('All that this customer has moves here.')}
          label={t('The duplicate')}
          onFound={(id) => void choose(id)}
        />
      ) : (
        <PreviewOf onOther={forget} preview={preview} />
      )}
      {problem !== '' && (
        <p className="br-dialog__error" role="alert">
          {refusalText(problem, words)}
        </p>
      )}
    </ActionDialog>
  )
}

/** Merges another customer, who is the same person, into this one. */
export function MergeButton(props: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label={t('Merge a duplicate')} onAct={() => setIsOpen(true)} />
      {isOpen && <MergeDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}
