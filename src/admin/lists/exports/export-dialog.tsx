'use client'

import { useEffect, useId, useRef, useState } from 'react'

import { msg } from '@/domain/languages/words'
import type { ExportFormat, ExportName } from '@/domain/lists/exports'
import { EXPORT_FORMATS, exportsOf } from '@/domain/lists/exports'

import { useWords } from '../../languages/use-words'
import { useModalDialog } from '../../ui/use-modal-dialog'
import type { ShownFilter } from '../bulk/use-picked-documents'
import { downloadExport } from './download-export'

interface Props {
  collection: string
  /** A selection, whose file is made as soon as the dialog opens; without it, all that the list shows. */
  ids?: readonly string[]
  filter: ShownFilter
  onClose: () => void
}

const FORMAT_LABELS: Readonly<Record<ExportFormat, string>> = { xlsx: msg('Excel (XLSX)'), csv: msg('CSV') }

const keyOf = (name: ExportName, format: ExportFormat) => `${name}.${format}`

/** Makes one file at a time: which one, and what came of it. */
function useExport({ collection, filter, ids }: Omit<Props, 'onClose'>) {
  const words = useWords()
  const [busy, setBusy] = useState('')
  const [done, setDone] = useState('')
  const [problem, setProblem] = useState('')
  const start = async (name: ExportName, format: ExportFormat) => {
    setBusy(keyOf(name, format))
    setProblem('')
    setDone('')
    const wanted = { collection, name, format, filter, ...(ids ? { ids } : {}) }
    const failed = await downloadExport(wanted, words)
    setBusy('')
    if (failed === null) setDone(words.t('The file is in your downloads.'))
    else setProblem(failed)
  }
  return { busy, done, problem, start }
}

interface ButtonsProps {
  offered: ReturnType<typeof exportsOf>
  /** The file that is being made. */
  busy: string
  onStart: (name: ExportName, format: ExportFormat) => Promise<void>
}

function FileButtons({ busy, offered, onStart }: ButtonsProps) {
  const { t } = useWords()
  return offered.map(({ label, name }) => (
    <div aria-label={t(label)} className="br-export" key={name} role="group">
      <span>{t(label)}</span>
      {EXPORT_FORMATS.toReversed().map((format) => (
        <button
          aria-busy={busy === keyOf(name, format)}
          aria-label={t('{export} as {format}', { export: t(label), format: t(FORMAT_LABELS[format]) })}
          className="br-button"
          disabled={busy !== ''}
          key={format}
          onClick={() => void onStart(name, format)}
          type="button"
        >
          {t(busy === keyOf(name, format) ? 'Making the file…' : FORMAT_LABELS[format])}
        </button>
      ))}
    </div>
  ))
}

/** Offers what a list exports, as files for Excel or as CSV. */
export function ExportDialog({ onClose, ...wanted }: Props) {
  const { t, tn } = useWords()
  const dialog = useModalDialog()
  const titleId = useId()
  const { busy, done, problem, start } = useExport(wanted)
  const offered = exportsOf(wanted.collection)
  const [first] = offered
  const isStarted = useRef(false)
  useEffect(() => {
    if (wanted.ids === undefined || first === undefined || isStarted.current) return
    isStarted.current = true
    void start(first.name, 'xlsx')
  })
  const count = wanted.ids?.length
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={onClose} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>{t('Export')}</h2>
        <p>
          {count === undefined
            ? t('All that the list shows with its filters, on all pages.')
            : tn(count, ['The {count} selected.', 'The {count} selected.'])}{' '}
          {t('Times are those of the shop.')}
        </p>
        <FileButtons busy={busy} offered={offered} onStart={start} />
        <p aria-live="polite">{done}</p>
        {problem !== '' && (
          <p className="br-dialog__error" role="alert">
            {problem}
          </p>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={onClose} type="button">
            {t('Close')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
