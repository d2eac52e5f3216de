import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Column } from '@/domain/import/columns'

import { useWords } from '../languages/use-words'
import { useShopTimeZone } from '../time/shop-time-zone'
import type { ChosenOptions, Preview } from './send-import'
import { fetchPreview, sendStart, uploadFile } from './send-import'
import { useAttempt } from './use-attempt'

const DEFAULTS: Omit<ChosenOptions, 'currency' | 'timeZone'> = {
  encoding: 'utf-8',
  ...{ dateOrder: 'auto', decimalMark: 'auto', allowFuture: false, bookChanges: false },
  ...{ mapping: {}, isDryRun: false },
}

interface Upload {
  storedAs: string
  fileName: string
}

/** Whether the file can be read: no column is missing, and no question about it is open. */
function isReady({ refusal, missing, conventions }: Preview): boolean {
  const isSettled = Object.values(conventions ?? {}).every((shown) => shown.isSettled)
  return refusal === null && missing.length === 0 && isSettled
}

/** The import that is being prepared: its file, how the file is to be read, what it says then, and how to start it. */
export function useImportDraft(currency: string) {
  const router = useRouter()
  const { t } = useWords()
  const [upload, setUpload] = useState<Upload | null>(null)
  const timeZone = useShopTimeZone()
  const [options, setOptions] = useState<ChosenOptions>({ ...DEFAULTS, currency, timeZone })
  const [preview, setPreview] = useState<Preview | null>(null)
  // Another round, another file input: a browser keeps the last name in it otherwise.
  const [round, setRound] = useState(0)
  const { busy, problem, attempt } = useAttempt()

  const choose = (file: File | undefined) => {
    if (!file) return
    setUpload(null)
    setPreview(null)
    // What was chosen for one file says nothing about the next.
    const fresh: ChosenOptions = { ...options, mapping: {}, dateOrder: 'auto', decimalMark: 'auto' }
    void attempt(t('Uploading…'), async () => {
      const storedAs = await uploadFile(file)
      setPreview(await fetchPreview(storedAs, fresh))
      setOptions(fresh)
      setUpload({ storedAs, fileName: file.name })
    })
  }
  const change = (part: Partial<ChosenOptions>) => {
    const changed = { ...options, ...part }
    setOptions(changed)
    if (!upload) return
    void attempt(t('Reading…'), async () => setPreview(await fetchPreview(upload.storedAs, changed)))
  }
  const map = (column: Column, header: string) => {
    const others = Object.entries(options.mapping).filter(
      ([name, used]) => used !== column && name !== header,
    )
    change({ mapping: Object.fromEntries(header === '' ? others : [...others, [header, column]]) })
  }
  const start = (isDryRun: boolean) => {
    if (!upload) return
    void attempt(t('Starting…'), async () => {
      await sendStart(upload.storedAs, upload.fileName, { ...options, isDryRun })
      toast.success(t(isDryRun ? 'The dry run is queued.' : 'The import is queued.'))
      if (!isDryRun) {
        setUpload(null)
        setPreview(null)
        setRound(round + 1)
      }
      router.refresh()
    })
  }
  const canStart = upload !== null && preview !== null && isReady(preview) && busy === null
  return { busy, canStart, change, choose, map, options, preview, problem, round, start, upload }
}
