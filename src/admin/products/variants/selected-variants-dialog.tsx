import { toast } from '@payloadcms/ui'
import type { ReactNode, SyntheticEvent } from 'react'
import { useEffect, useId, useMemo, useState } from 'react'

import { MAX_SELECTED } from '@/domain/catalogue/variant-table/table-row'

import { useWords } from '../../languages/use-words'
import type { SelectionDialogProps } from '../../lists/actions/list-action'
import { useModalDialog } from '../../ui/use-modal-dialog'
import type { StoredTable } from './table-draft'
import type { TableSource } from './table-source'
import { sourceOfSelection } from './table-source'
import { useVariantTable } from './use-variant-table'
import { VariantFooter } from './variant-footer'
import { VariantGrid } from './variant-grid'

/** The table as it was when the dialog opened: undefined until it is read, null when it cannot be. */
function useFirstTable(source: TableSource, isAsked: boolean): StoredTable | null | undefined {
  const [table, setTable] = useState<StoredTable | null>()
  useEffect(() => {
    let isOpen = isAsked
    const ask = async () => {
      const stored = await source.read()
      if (isOpen) setTable(stored)
    }
    if (isAsked) void ask()
    return () => {
      isOpen = false
    }
  }, [isAsked, source])
  return table
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  return (
    <button className="br-button" onClick={onClose} type="button">
      {t('Back')}
    </button>
  )
}

interface FrameProps {
  /** Whether something is typed that closing would lose. */
  question: string | null
  onClose: () => void
  children: ReactNode
}

/** A dialog as wide as the page, which asks before typed input is lost. */
function Frame({ question, onClose, children }: FrameProps) {
  const { t } = useWords()
  const dialog = useModalDialog()
  const titleId = useId()
  const keep = (event: SyntheticEvent) => {
    if (question !== null && !window.confirm(question)) event.preventDefault()
  }
  return (
    <dialog
      aria-labelledby={titleId}
      className="br-dialog br-dialog--table"
      onCancel={keep}
      onClose={onClose}
      ref={dialog}
    >
      <div className="br-dialog__form br-variants">
        <h2 id={titleId}>{t('Edit variants as a table')}</h2>
        {children}
      </div>
    </dialog>
  )
}

interface EditorProps {
  table: StoredTable
  source: TableSource
  /** How many were selected and are not there any more. */
  missing: number
  onClose: () => void
  onSaved: (words: string) => void
}

function Editor({ missing, onClose, ...given }: EditorProps) {
  const { t, tn } = useWords()
  const view = useVariantTable(given)
  const { history, table } = view
  const question = history.isChanged ? t('Close the table? What you typed is not saved, and is lost.') : null
  const mayChange = table.mayEdit || table.mayAdjust
  const close = () => {
    if (question === null || window.confirm(question)) onClose()
  }
  return (
    <Frame onClose={onClose} question={question}>
      {missing > 0 && (
        <p className="br-notice">
          {tn(missing, ['{count} of them is not there any more.', '{count} of them are not there any more.'])}
        </p>
      )}
      <VariantGrid view={view} />
      {mayChange ? (
        <VariantFooter view={view}>
          <CloseButton onClose={close} />
        </VariantFooter>
      ) : (
        <CloseButton onClose={close} />
      )}
    </Frame>
  )
}

/** Edits the selected variants, of whatever products, as one table: the same one as on the page of a product. */
export function SelectedVariantsDialog({ ids, onClose }: SelectionDialogProps) {
  const { t, number } = useWords()
  const source = useMemo(() => sourceOfSelection(ids), [ids])
  const isTooMany = ids.length > MAX_SELECTED
  const table = useFirstTable(source, !isTooMany)
  const saved = (words: string) => {
    toast.success(words)
    onClose([])
  }
  if (table && table.rows.length > 0)
    return (
      <Editor
        missing={ids.length - table.rows.length}
        onClose={() => onClose()}
        onSaved={saved}
        source={source}
        table={table}
      />
    )
  return (
    <Frame onClose={() => onClose()} question={null}>
      <p role="status">
        {isTooMany &&
          t('Select up to {count} variants: their table is saved at once.', { count: number(MAX_SELECTED) })}
        {!isTooMany && table === undefined && t('Loading…')}
        {table === null && t('The variants could not be read. Close this and try again.')}
        {table && t('None of them is there any more.')}
      </p>
      <CloseButton onClose={() => onClose()} />
    </Frame>
  )
}
