'use client'

import { useEffect, useId, useRef, useState } from 'react'

import type { ExportFormat, ExportName } from '@/domain/lists/exports'
import { EXPORT_FORMATS, exportsOf } from '@/domain/lists/exports'

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

const FORMAT_LABELS: Readonly<Record<ExportFormat, string>> = { xlsx: 'Excel (XLSX)', csv: 'CSV' }

const keyOf = (name: ExportName, format: ExportFormat) => `${name}.${format}`

/** Makes one file at a time: which one, and what came of it. */
function useExport({ collection, filter, ids }: Omit<Props, 'onClose'>) {
  const [busy, setBusy] = useState('')
  const [done, setDone] = useState('')
  const [problem, setProblem] = useState('')
  const start = async (name: ExportName, format: ExportFormat) => {
    setBusy(keyOf(name, format))
    setProblem('')
    setDone('')
    const failed = await downloadExport({ collection, name, format, filter, ...(ids ? { ids } : {}) })
    setBusy('')
    if (failed === null) setDone('The file is in your downloads.')
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
  return offered.map(({ label, name }) => (
    <div aria-label={label} className="br-export" key={name} role="group">
      <span>{label}</span>
      {EXPORT_FORMATS.toReversed().map((format) => (
        <button
          aria-busy={busy === keyOf(name, format)}
          aria-label={`${label} as ${FORMAT_LABELS[format]}`}
          className="br-button"
          disabled={busy !== ''}
          key={format}
          onClick={() => void onStart(name, format)}
          type="button"
        >
          {busy === keyOf(name, format) ? 'Making the file…' : FORMAT_LABELS[format]}
        </button>
      ))}
    </div>
  ))
}

/** Offers what a list exports, as files for Excel or as CSV. */
export function ExportDialog({ onClose, ...wanted }: Props) {
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
        <h2 id={titleId}>Export</h2>
        <p>
          {count === undefined
            ? 'All that the list shows with its filters, on all pages.'
            : `The ${count.toLocaleString('en')} selected.`}{' '}
          Times are those of the shop.
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
            Close
          </button>
        </div>
      </div>
    </dialog>
  )
}
