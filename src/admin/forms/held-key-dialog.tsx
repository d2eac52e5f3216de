'use client'

import { useId, useState } from 'react'

import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'
import { useModalDialog } from '../ui/use-modal-dialog'
import type { HeldKey } from './held-key'

/** Fields as they are called within a sentence, by their names; others are called by these. */
const FIELDS: Readonly<Record<string, string>> = {
  sku: msg('SKU'),
  slug: msg('slug'),
  externalReference: msg('externalReference'),
  key: msg('key'),
}

interface Props {
  held: HeldKey
  onFreed: () => void
  onClose: () => void
}

/** Frees what the trash holds by the action at a path, and keeps why that failed. */
function useFreeing(onFreed: () => void) {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const free = async (path: string) => {
    setIsBusy(true)
    const result = await postAction(path, {})
    if (result.ok) {
      onFreed()
      return
    }
    setIsBusy(false)
    setProblem(result.refusal.message)
  }
  return { isBusy, problem, free }
}

/** The way to the document that holds it. */
function HolderLink({ held: { href, isTrashed, title } }: Pick<Props, 'held'>) {
  const { t } = useWords()
  return (
    <a href={href} rel="noreferrer" target="_blank">
      {t(isTrashed ? 'Open “{title}” in the trash (new tab)' : 'Open “{title}” (new tab)', { title })}
    </a>
  )
}

/** Shown when a form cannot be saved, because another document holds its slug or SKU: names it, and frees what the trash holds. */
export function HeldKeyDialog({ held, onFreed, onClose }: Props) {
  const dialog = useModalDialog()
  const titleId = useId()
  const words = useWords()
  const { t } = words
  const { isBusy, problem, free } = useFreeing(onFreed)
  const { field, title, freeingPath } = held
  const name = t(FIELDS[field] ?? field)
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={onClose} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>{t('This {field} is taken', { field: name })}</h2>
        <p>{held.message}</p>
        <p>
          <HolderLink held={held} />
        </p>
        {freeingPath !== null && (
          <p>
            {t(
              'Freed, “{title}” gets another {field}, which it keeps when it is restored. What you typed is saved then.',
              { title, field: name },
            )}
          </p>
        )}
        {problem !== null && (
          <div className="br-dialog__error" role="alert">
            <p>{refusalText(problem, words)}</p>
          </div>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={onClose} type="button">
            {t('Back to the form')}
          </button>
          {freeingPath !== null && (
            <button
              aria-busy={isBusy}
              className="br-button br-button--primary"
              disabled={isBusy}
              onClick={() => void free(freeingPath)}
              type="button"
            >
              {isBusy ? t('Saving…') : t('Free the {field} and save', { field: name })}
            </button>
          )}
        </div>
      </div>
    </dialog>
  )
}
