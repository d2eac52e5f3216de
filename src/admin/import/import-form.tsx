'use client'

import { COLUMNS } from '@/domain/import/columns'

import { useWords } from '../languages/use-words'
import { ImportPreview } from './import-preview'
import { OptionFields } from './option-fields'
import { useImportDraft } from './use-import-draft'

/** Choose a file, look at what it says, start. */
export function ImportForm({ currency }: { currency: string }) {
  const { t } = useWords()
  const draft = useImportDraft(currency)
  const { busy, canStart, options, preview, problem, upload } = draft
  return (
    <section aria-label={t('New import')} className="br-card">
      <h2>{t('New import')}</h2>
      <div className="br-import__fields">
        <label>
          {t('CSV file, up to 200 MB')}
          <input
            accept=".csv,.txt,text/csv"
            key={draft.round}
            onChange={(event) => draft.choose(event.target.files?.[0])}
            type="file"
          />
        </label>
        <OptionFields onChange={draft.change} options={options} />
      </div>
      <p aria-live="polite" className="br-muted">
        {busy ?? (upload ? t('{file} is uploaded. Nothing is imported yet.', { file: upload.fileName }) : '')}
      </p>
      {problem !== null && (
        <p className="br-notice br-error-text" role="alert">
          {problem}
        </p>
      )}
      {preview && (
        <ImportPreview columns={COLUMNS} mapping={options.mapping} onMap={draft.map} preview={preview} />
      )}
      <div className="br-import__buttons">
        <button className="br-button" disabled={!canStart} onClick={() => draft.start(true)} type="button">
          {t('Dry run')}
        </button>
        <button
          className="br-button br-button--primary"
          disabled={!canStart}
          onClick={() => draft.start(false)}
          type="button"
        >
          {t('Import|verb')}
        </button>
      </div>
    </section>
  )
}
