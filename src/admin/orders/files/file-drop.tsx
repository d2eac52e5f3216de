'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'

import { ACCEPTED_FILES } from '@/domain/order/files/file-kind'

import { useWords } from '../../languages/use-words'
import { holdsFiles } from '../../ui/stray-drop'
import { sendFile } from './send-file'

interface Progress {
  /** The file that is on its way, from 1. */
  at: number
  of: number
}

interface Refused {
  name: string
  problem: string
}

/** Sends files one after the other, and keeps which were refused and why. */
function useFiling(orderId: string) {
  const words = useWords()
  const router = useRouter()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const add = async (files: readonly File[]) => {
    if (progress !== null || files.length === 0) return
    setRefused([])
    const problems: Refused[] = []
    for (const [index, file] of files.entries()) {
      setProgress({ at: index + 1, of: files.length })
      const problem = await sendFile(orderId, file, words)
      if (problem !== null) problems.push({ name: file.name, problem })
    }
    setProgress(null)
    setRefused(problems)
    const added = files.length - problems.length
    if (added > 0) toast.success(words.tn(added, ['{count} file is added.', '{count} files are added.']))
    router.refresh()
  }
  return { progress, refused, add }
}

/** Whether files are held above an element, and what happens when they are dropped. */
function useDrop(onDrop: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false)
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      onDrop([...event.dataTransfer.files])
    },
  }
  return { isOver, handlers }
}

function RefusedFiles({ refused }: { refused: readonly Refused[] }) {
  const { t } = useWords()
  if (refused.length === 0) return null
  return (
    <ul className="br-notice br-error-text br-files__refused" role="alert">
      {refused.map(({ name, problem }, index) => (
        <li key={`${String(index)} ${name}`}>{t('{name}: {problem}', { name, problem })}</li>
      ))}
    </ul>
  )
}

interface Props {
  orderId: string
  title: string
  children: ReactNode
}

/** A card that takes files: by its button, or dropped on it. They change nothing of what the form beside it holds. */
export function FileDrop({ orderId, title, children }: Props) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const { progress, refused, add } = useFiling(orderId)
  const { isOver, handlers } = useDrop((files) => void add(files))
  return (
    <section
      {...handlers}
      aria-labelledby="order-files"
      className={`br-card br-files${isOver ? ' br-files--over' : ''}`}
    >
      <div className="br-card__head">
        <h3 id="order-files">{title}</h3>
        <button
          aria-busy={progress !== null}
          className="br-button"
          disabled={progress !== null}
          onClick={() => input.current?.click()}
          type="button"
        >
          {t('Add files')}
        </button>
      </div>
      <input
        accept={ACCEPTED_FILES}
        aria-label={t('Add files')}
        hidden
        multiple
        onChange={(event) => {
          void add([...(event.target.files ?? [])])
          // The same file may be chosen again.
          event.target.value = ''
        }}
        ref={input}
        type="file"
      />
      <p aria-live="polite" className="br-muted br-files__progress">
        {progress !== null && t('Adding file {at} of {of} …', { at: progress.at, of: progress.of })}
      </p>
      <RefusedFiles refused={refused} />
      {children}
    </section>
  )
}
