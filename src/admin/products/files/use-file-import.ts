import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'

import { useWords } from '../../languages/use-words'
import type { ShownPreview } from './send-file'
import { importFile, previewFile } from './send-file'

/** A file that was chosen, what it would come to, and the run that imports it. */
export function useFileImport() {
  const { t } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [runId, setRunId] = useState('')
  const [preview, setPreview] = useState<ShownPreview | null>(null)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState('')
  const [isStarted, setIsStarted] = useState(false)

  const choose = async (chosen: File | undefined) => {
    if (!chosen || busy !== '') return
    setFile(chosen)
    setRunId(uuidv7())
    setPreview(null)
    setProblem('')
    setBusy(t('Reading {name}…', { name: chosen.name }))
    const sent = await previewFile(chosen, t)
    setBusy('')
    if ('problem' in sent) setProblem(sent.problem)
    else setPreview(sent.answer)
  }
  const start = async () => {
    if (!file || busy !== '' || isStarted) return
    setBusy(t('Starting…'))
    setProblem('')
    const sent = await importFile(file, runId, t)
    setBusy('')
    if ('problem' in sent) setProblem(sent.problem)
    else setIsStarted(true)
  }
  return { busy, choose, file, isStarted, preview, problem, runId, start }
}
