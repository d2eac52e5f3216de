import { useId, useState } from 'react'
import type { ReactNode } from 'react'

import type { Words } from '@/domain/languages/words'

import { SaveFirstDialog } from '../../forms/save-first-dialog'
import { hasUnsavedInput } from '../../forms/unsaved-input'
import { useWords } from '../../languages/use-words'
import { OutsideForm } from '../../ui/outside-form'
import { changesOf } from './table-changes'
import type { Draft, Table } from './table-draft'
import type { VariantTable } from './use-variant-table'

/** What a save would do, in words. */
function summaryOf(draft: Draft, table: Table, { t, tn }: Words): string {
  const { changed, created, hasNewOptions, hasNewPictures, trashed } = changesOf(draft, table)
  const parts = [
    ...(created > 0 ? [tn(created, ['{count} new|variants', '{count} new|variants'])] : []),
    ...(changed > 0 ? [tn(changed, ['{count} changed|variants', '{count} changed|variants'])] : []),
    ...(trashed > 0 ? [tn(trashed, ['{count} to the trash', '{count} to the trash'])] : []),
    ...(hasNewOptions ? [t('options')] : []),
    ...(hasNewPictures ? [t('pictures')] : []),
  ]
  if (parts.length === 0) return t('Nothing to save.')
  return t('Not saved yet: {parts}.', { parts: parts.join(', ') })
}

function StockReason({ reason, setReason }: Pick<VariantTable, 'reason' | 'setReason'>) {
  const id = useId()
  const { t } = useWords()
  return (
    <p className="br-variants__field">
      <label htmlFor={id}>{t('Why the stock changes')}</label>
      <input id={id} maxLength={500} onChange={(event) => setReason(event.target.value)} value={reason} />
    </p>
  )
}

function SaveButton({ view: { history, isBusy, path, save } }: { view: VariantTable }) {
  const { t } = useWords()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <button
        aria-busy={isBusy}
        className="br-button br-button--primary"
        disabled={isBusy || !history.isChanged}
        onClick={() => (hasUnsavedInput(path) ? setIsAsking(true) : void save())}
        type="button"
      >
        {t(isBusy ? 'Saving…' : 'Save variants')}
      </button>
      {/* Until the page has what is saved, a press on the form beside would meet it as a change of other people. */}
      {isBusy && <div className="br-variants__veil" />}
      {isAsking && (
        <OutsideForm>
          <SaveFirstDialog
            action={t('Save variants')}
            exceptPath={path}
            onClose={() => setIsAsking(false)}
            onSaved={() => {
              setIsAsking(false)
              void save()
            }}
          />
        </OutsideForm>
      )}
    </>
  )
}

/** Below a table of variants: why stock changes, saving, undoing, and what is not saved yet. */
export function VariantFooter({ view, children }: { view: VariantTable; children?: ReactNode }) {
  const words = useWords()
  const { history, isBusy, others, reason, setReason, table } = view
  const { movesStock } = changesOf(history.now, table)
  return (
    <div className="br-variants__footer">
      {others.length > 0 && (
        <p className="br-dialog__error" role="alert">
          {others.join(' ')}
        </p>
      )}
      {movesStock && <StockReason reason={reason} setReason={setReason} />}
      <SaveButton view={view} />
      <button
        className="br-button"
        disabled={!history.canUndo || isBusy}
        onClick={history.undo}
        type="button"
      >
        {words.t('Undo')}
      </button>
      {children}
      <span className="br-muted" role="status">
        {history.isChanged && summaryOf(history.now, table, words)}
      </span>
    </div>
  )
}
