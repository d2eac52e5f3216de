'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Words } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import type { Refusal } from '../ui/post-action'
import { postAction, refusalText } from '../ui/post-action'
import { MappingForm } from './mapping-form'
import type { Mapping } from './mapping-form'
import { readFile } from './read-file'

interface Chosen {
  fileName: string
  text: string
}

interface Uploaded {
  id: string
  added: number
  known: number
}

/** What came of a file. */
function outcome({ added, known }: Uploaded, { t, tn }: Words): string {
  if (added === 0)
    return tn(known, [
      'All {count} line of this file were there already.',
      'All {count} lines of this file were there already.',
    ])
  if (known === 0) return tn(added, ['{count} line taken.', '{count} lines taken.'])
  return t('{taken}; {known}', {
    taken: tn(added, ['{count} line taken', '{count} lines taken']),
    known: tn(known, ['{count} line were there already.', '{count} lines were there already.']),
  })
}

/** What a table's mapping is asked for with. */
function headsIn({ data }: Refusal): { heads: string[]; guess: Partial<Record<string, string>> } | null {
  const { guess, heads } = data
  if (!Array.isArray(heads)) return null
  return { heads: heads.map(String), guess: guess ?? {} }
}

/** The file that was chosen, how far it is, and why it was refused. */
function useUpload() {
  const words = useWords()
  const router = useRouter()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const send = async (file: Chosen, mapping?: Mapping) => {
    setIsBusy(true)
    const body = { ...file, ...(mapping ? { mapping } : {}) }
    const result = await postAction('/api/bank-statements/upload', body)
    setIsBusy(false)
    if (!result.ok) {
      setRefusal(result.refusal)
      return
    }
    const uploaded = result.answer as Uploaded
    toast.success(outcome(uploaded, words))
    router.push(`/admin/collections/bank-statements/${uploaded.id}`)
  }
  const choose = async (file: File | undefined) => {
    if (!file || isBusy) return
    setRefusal(null)
    const next = { fileName: file.name.slice(-200), text: await readFile(file) }
    setChosen(next)
    await send(next)
  }
  return { chosen, choose, isBusy, refusal, send }
}

/** Takes a file of the bank. A table with unknown heads asks for its columns. */
export function UploadBox() {
  const { t } = useWords()
  const { choose, chosen, isBusy, refusal, send } = useUpload()
  const asked = refusal && headsIn(refusal)
  return (
    <section aria-label={t('New statement')} className="br-card br-bank__upload">
      <label>
        {t('A statement of your bank: CAMT.053, MT940 or CSV')}
        <input
          accept=".xml,.sta,.mt940,.940,.txt,.csv"
          disabled={isBusy}
          onChange={(event) => {
            void choose(event.target.files?.[0])
            // The same file may be chosen again.
            event.target.value = ''
          }}
          type="file"
        />
      </label>
      <p aria-live="polite" className="br-muted">
        {isBusy ? t('Reading…') : ''}
      </p>
      {refusal && (
        <p className="br-notice br-error-text" role="alert">
          {refusalText(refusal.message, { t })}
        </p>
      )}
      {asked && chosen && (
        <MappingForm
          guess={asked.guess}
          heads={asked.heads}
          isBusy={isBusy}
          key={chosen.fileName}
          onMap={(mapping) => void send(chosen, mapping)}
        />
      )}
    </section>
  )
}
