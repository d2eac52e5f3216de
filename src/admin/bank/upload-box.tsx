'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Refusal } from '../ui/post-action'
import { postAction } from '../ui/post-action'
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

function wordsOf({ added, known }: Uploaded): string {
  const lines = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'}`
  if (added === 0) return `All ${lines(known)} of this file were there already.`
  return known === 0 ? `${lines(added)} taken.` : `${lines(added)} taken; ${lines(known)} were there already.`
}

/** What a table's mapping is asked for with. */
function headsIn({ data }: Refusal): { heads: string[]; guess: Partial<Record<string, string>> } | null {
  const { guess, heads } = data
  if (!Array.isArray(heads)) return null
  return { heads: heads.map(String), guess: guess ?? {} }
}

/** The file that was chosen, how far it is, and why it was refused. */
function useUpload() {
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
    toast.success(wordsOf(uploaded))
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
  const { choose, chosen, isBusy, refusal, send } = useUpload()
  const asked = refusal && headsIn(refusal)
  return (
    <section aria-label="New statement" className="br-card br-bank__upload">
      <label>
        A statement of your bank: CAMT.053, MT940 or CSV
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
        {isBusy ? 'Reading…' : ''}
      </p>
      {refusal && (
        <p className="br-notice br-error-text" role="alert">
          {refusal.message}
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
