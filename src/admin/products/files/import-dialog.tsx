'use client'

import { useId } from 'react'

import type { Words } from '@/domain/languages/words'

import { RunStarted } from '../../bulk-runs/run-started'
import { useWords } from '../../languages/use-words'
import { useModalDialog } from '../../ui/use-modal-dialog'
import { FilePreview } from './file-preview'
import { useFileImport } from './use-file-import'

const KIND = 'product_file'

interface ChooserProps {
  isBusy: boolean
  onChoose: (file: File | undefined) => void
}

function FileChooser({ isBusy, onChoose }: ChooserProps) {
  const { t } = useWords()
  return (
    <>
      <p className="br-hint">
        {t(
          'A file as Export makes it, changed in a spreadsheet. What it would do is shown first: nothing is written before you import. Columns that are not in the file change nothing.',
        )}
      </p>
      <label>
        {t('Product file: CSV or XLSX')}
        <input
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={isBusy}
          onChange={(event) => {
            onChoose(event.target.files?.[0])
            // The same file may be chosen again after it was mended.
            event.target.value = ''
          }}
          type="file"
        />
      </label>
    </>
  )
}

/** What the button says; `ready` counts products to import, null before a file was read. */
function importLabel(ready: number | null, { t, tn }: Words): string {
  if (ready === null) return t('Import|verb')
  if (ready === 0) return t('Nothing to import')
  return tn(ready, ['Import: {count} product', 'Import: {count} products'])
}

/** Takes a product file, says what importing it would come to, and starts the import. */
export function ImportDialog({ onClose }: { onClose: (isStarted: boolean) => void }) {
  const dialog = useModalDialog()
  const titleId = useId()
  const words = useWords()
  const { t } = words
  const { busy, choose, file, isStarted, preview, problem, runId, start } = useFileImport()
  const ready = preview ? preview.products.created + preview.products.changed : null
  const close = () => onClose(isStarted)
  return (
    <dialog aria-labelledby={titleId} className="br-dialog br-dialog--wide" onClose={close} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>{t('Import products')}</h2>
        {isStarted ? (
          <RunStarted kind={KIND} runId={runId} />
        ) : (
          <>
            <FileChooser isBusy={busy !== ''} onChoose={(chosen) => void choose(chosen)} />
            <p aria-live="polite">{busy !== '' ? busy : (file?.name ?? '')}</p>
            {preview && <FilePreview preview={preview} />}
          </>
        )}
        {problem !== '' && (
          <p className="br-dialog__error" role="alert">
            {problem}
          </p>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={close} type="button">
            {t(isStarted ? 'Close' : 'Back')}
          </button>
          {!isStarted && (
            <button
              aria-busy={busy !== ''}
              className="br-button br-button--primary"
              disabled={busy !== '' || !ready}
              onClick={() => void start()}
              type="button"
            >
              {importLabel(ready, words)}
            </button>
          )}
        </div>
      </div>
    </dialog>
  )
}
