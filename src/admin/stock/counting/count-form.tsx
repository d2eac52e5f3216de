'use client'

import { useId, useState } from 'react'
import type { ChangeEvent, FormEvent } from 'react'

import type { CountKind } from '@/domain/catalogue/count-lines'
import { COUNT_KIND_NAMES, COUNT_KINDS, withScanned } from '@/domain/catalogue/count-lines'
import type { Words } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import type { CountPreview } from './count-preview'
import { CountTable } from './count-table'
import { useBooking } from './use-booking'
import { useCountPreview } from './use-count-preview'

function KindChoice({ kind, onChange }: { kind: CountKind; onChange: (kind: CountKind) => void }) {
  const name = useId()
  const { t } = useWords()
  return (
    <fieldset className="br-choices">
      <legend className="br-visually-hidden">{t('What it is')}</legend>
      {COUNT_KIND_NAMES.map((value) => (
        <label key={value}>
          <input checked={kind === value} name={name} onChange={() => onChange(value)} type="radio" />{' '}
          {t(COUNT_KINDS[value].label)}
        </label>
      ))}
    </fieldset>
  )
}

/** A scanner types a code and presses Enter: one piece more. */
function ScanField({ onScan }: { onScan: (code: string) => void }) {
  const id = useId()
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') onScan(typed)
    setTyped('')
  }
  return (
    <form className="br-count__field" onSubmit={add}>
      <label htmlFor={id}>{t('Scan, or type an SKU and press Enter')}</label>
      <input
        autoComplete="off"
        autoFocus
        id={id}
        onChange={(event) => setTyped(event.target.value)}
        spellCheck={false}
        value={typed}
      />
    </form>
  )
}

function ListField({ list, onChange }: { list: string; onChange: (list: string) => void }) {
  const id = useId()
  const { t } = useWords()
  const takeFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) onChange(await file.text())
  }
  return (
    <div className="br-count__field">
      <label htmlFor={id}>{t('List')}</label>
      <textarea
        aria-describedby={`${id}-hint`}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        placeholder={'TEE-M, 12, 4.50\nTEE-L, 8'}
        rows={8}
        spellCheck={false}
        value={list}
      />
      <p className="br-hint" id={`${id}-hint`}>
        {t(
          'One article on each line: SKU, pieces, and what one cost if you know it. Lines of one article are added.',
        )}
      </p>
      <label htmlFor={`${id}-file`}>{t('Or a CSV file')}</label>
      <input
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        id={`${id}-file`}
        onChange={(event) => void takeFile(event)}
        type="file"
      />
    </div>
  )
}

interface NoteProps {
  kind: CountKind
  note: string
  onChange: (note: string) => void
}

function NoteField({ kind, note, onChange }: NoteProps) {
  const id = useId()
  const { t } = useWords()
  return (
    <div className="br-count__field">
      <label htmlFor={id}>
        {t(kind === 'goods_in' ? 'Supplier and delivery note' : 'Reason')}{' '}
        <span className="br-muted">{t('(optional)')}</span>
      </label>
      <input id={id} maxLength={300} onChange={(event) => onChange(event.target.value)} value={note} />
    </div>
  )
}

function Problems({ preview }: { preview: CountPreview }) {
  const { t } = useWords()
  if (preview.problems.length === 0) return null
  return (
    <div className="br-dialog__error" role="alert">
      <ul>
        {preview.problems.map(({ line, reason }) => (
          <li key={`${String(line)} ${reason}`}>
            {t('Line {line}: {reason}', { line: String(line), reason })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function bookLabel(kind: CountKind, { lines }: CountPreview, { t, tn }: Words): string {
  const articles = tn(lines.length, ['{count} article', '{count} articles'])
  if (kind === 'goods_in') {
    const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    return t('Receive {pieces} of {articles}', {
      pieces: tn(pieces, ['{count} piece', '{count} pieces']),
      articles,
    })
  }
  const different = lines.filter(({ delta }) => delta !== 0).length
  const differences = tn(different, ['{count} difference', '{count} differences'])
  return t('Book the stock take: {articles}, {differences}', { articles, differences })
}

/** Goods that came in, or a stock take: a list, what it would do, and one button that books it. */
export function CountForm() {
  const words = useWords()
  const { t } = words
  const [kind, setKind] = useState<CountKind>('goods_in')
  const [list, setList] = useState('')
  const [note, setNote] = useState('')
  const [round, setRound] = useState(0)
  const { preview, problem: unseen } = useCountPreview(kind, list, round)
  const { book, isBusy, problem } = useBooking(() => setRound((before) => before + 1))
  const isReady = preview !== null && preview.lines.length > 0 && preview.problems.length === 0
  const problems = [unseen, problem].filter((text) => text !== '').join(' ')
  return (
    <section aria-label={t('New document')} className="br-card br-count">
      <KindChoice kind={kind} onChange={setKind} />
      <ScanField onScan={(code) => setList((before) => withScanned(before, code))} />
      <ListField list={list} onChange={setList} />
      <NoteField kind={kind} note={note} onChange={setNote} />
      {list.trim() !== '' && preview === null && unseen === '' && (
        <p role="status">{t('Looking at the list…')}</p>
      )}
      {preview && <Problems preview={preview} />}
      {problems !== '' && (
        <p className="br-dialog__error" role="alert">
          {problems}
        </p>
      )}
      {preview && preview.lines.length > 0 && (
        <CountTable
          before={t('On hand')}
          currency={preview.currency}
          kind={kind}
          rows={preview.lines}
          words={words}
        />
      )}
      <button
        aria-busy={isBusy}
        className="br-button br-button--primary"
        disabled={!isReady || isBusy}
        onClick={() => preview && void book({ kind, note, preview })}
        type="button"
      >
        {isBusy ? t('Booking…') : preview && isReady ? bookLabel(kind, preview, words) : t('Book')}
      </button>
    </section>
  )
}
