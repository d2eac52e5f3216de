import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState, useTransition } from 'react'

import type { Words } from '@/domain/languages/words'

import { useKeptInput } from '../../forms/use-kept-input'
import { useWords } from '../../languages/use-words'
import { postAction, refusalText } from '../../ui/post-action'
import type { CellProblems } from './table-changes'
import { bodyOf, changesOf, placeOf, problemsOf, readProblems } from './table-changes'
import type { CellEdit, Draft, StoredTable, Table } from './table-draft'
import { draftOf, rebased, withCells } from './table-draft'
import type { TableSource } from './table-source'
import type { UndoableState } from './use-history'
import { useHistory } from './use-history'

/** What the server said of the last save: at its cells, and besides. */
interface Said {
  readonly cells: CellProblems
  readonly others: readonly string[]
}

const NOTHING_SAID: Said = { cells: new Map(), others: [] }

function savedWords({ created, updated }: { created: number; updated: number }, { t, tn }: Words): string {
  const parts = [
    ...(created > 0 ? [tn(created, ['{count} created|variants', '{count} created|variants'])] : []),
    ...(updated > 0 ? [tn(updated, ['{count} changed|variants', '{count} changed|variants'])] : []),
  ]
  if (parts.length === 0) return t('The variants are saved.')
  return t('Variants saved: {parts}.', { parts: parts.join(', ') })
}

/** Variants as they are edited, and how they are saved. */
export interface VariantTable {
  readonly table: Table
  readonly history: UndoableState<Draft>
  readonly problems: CellProblems
  readonly others: readonly string[]
  readonly isBusy: boolean
  readonly reason: string
  readonly setReason: (reason: string) => void
  readonly typeCells: (edits: readonly CellEdit[], about?: string) => void
  /** Answers whether all is stored. */
  readonly save: () => Promise<boolean>
  readonly path: string
}

/** Whether something is typed in the cell that a problem is of. */
function isTyped({ rows }: Draft, place: string): boolean {
  const row = rows.find(({ key }) => place.startsWith(`${key} `))
  const text = Object.entries(row?.texts ?? {}).find(([column]) => place.endsWith(` ${column}`))?.[1]
  return (text ?? '').trim() !== ''
}

/** The stored table and what is typed over it. */
function useStoredTable(given: Table) {
  const [table, setTable] = useState(given)
  const [shown, setShown] = useState(given)
  const history = useHistory(() => draftOf(given))
  const take = (stored: Table, draft: Draft | null) => {
    setTable(stored)
    history.reset(draft ?? draftOf(stored), draft !== null)
  }
  // What the server draws anew replaces a table in which nothing was typed.
  if (given !== shown) {
    setShown(given)
    if (!history.isChanged) take(given, null)
  }
  return { table, history, take }
}

/**
 * Draws the page anew, and says that all is saved once it is there: the product's form below saves from what the page holds, and
 * would meet its own table as a change of other people.
 */
function useRefresh() {
  const router = useRouter()
  const [isRefreshing, startRefresh] = useTransition()
  const [words, setWords] = useState('')
  useEffect(() => {
    if (!isRefreshing && words !== '') toast.success(words)
  }, [isRefreshing, words])
  const refresh = (saved: string) => {
    setWords(saved)
    startRefresh(() => router.refresh())
  }
  return { isRefreshing, refresh }
}

interface Given {
  readonly table: StoredTable
  readonly source: TableSource
  /** Says what is saved, in words; without it the page does, once it is drawn anew. */
  readonly onSaved?: (words: string) => void
}

/** Sends the table, and takes over what is stored then. */
function useSending({ history, table, take }: ReturnType<typeof useStoredTable>, given: Given) {
  const { source, onSaved } = given
  const words = useWords()
  const { isRefreshing, refresh } = useRefresh()
  const [said, setSaid] = useState(NOTHING_SAID)
  const [isBusy, setIsBusy] = useState(false)
  const send = async (reason: string): Promise<boolean> => {
    const draft = history.now
    const { keys } = changesOf(draft, table)
    const result = await postAction(source.path, bodyOf(draft, table, reason))
    const read = await source.read()
    const stored = read && { ...read, language: table.language }
    if (!result.ok) {
      const { cells, others } = readProblems(result.refusal.data['fields'], keys)
      setSaid({
        cells,
        others: cells.size + others.length > 0 ? others : [refusalText(result.refusal.message, words)],
      })
      if (stored) take(stored, rebased(draft, stored))
      return false
    }
    setSaid(NOTHING_SAID)
    if (stored) take(stored, null)
    const saved = savedWords(result.answer as { created: number; updated: number }, words)
    if (onSaved) onSaved(saved)
    else refresh(saved)
    return true
  }
  const sendOnce = async (reason: string): Promise<boolean> => {
    if (isBusy || isRefreshing) return false
    setIsBusy(true)
    try {
      return await send(reason)
    } finally {
      setIsBusy(false)
    }
  }
  return { said, setSaid, isSending: isBusy, isBusy: isBusy || isRefreshing, send: sendOnce }
}

/** Edits variants in the browser, until they are saved. */
export function useVariantTable(given: Given): VariantTable {
  const words = useWords()
  const { language } = words
  const { source, table: shownTable } = given
  const stored = useStoredTable(useMemo(() => ({ ...shownTable, language }), [shownTable, language]))
  const { history, table } = stored
  const { isBusy, isSending, said, send, setSaid } = useSending(stored, given)
  const [wasTried, setWasTried] = useState(false)
  // The reason is shown in the reader's language, and stored in English unless they type another.
  const [typedReason, setReason] = useState<string | null>(null)
  const wrong = problemsOf(history.now, table, words)
  const save = async (): Promise<boolean> => {
    setWasTried(true)
    const isSaved = wrong.size === 0 && (await send(typedReason ?? source.reason))
    if (isSaved) setWasTried(false)
    return isSaved
  }
  const typeCells = (edits: readonly CellEdit[], about?: string) => {
    const places = new Set(edits.flatMap(({ column, key }) => [placeOf(key, column), placeOf(key, 'row')]))
    setSaid(({ cells }) => ({
      cells: new Map([...cells].filter(([place]) => !places.has(place))),
      others: [],
    }))
    history.change((draft) => withCells(draft, edits), about)
  }
  const { path } = source
  // Not while the page is drawn anew: what is sent then would be passed over.
  const question = words.t(source.question)
  useKeptInput({ isUnsaved: history.isChanged || isSending, path, question, save })
  // What is empty is wrong once a save was tried.
  const shown = [...wrong].filter(([place]) => wasTried || isTyped(history.now, place))
  const problems = new Map([...said.cells, ...shown])
  const reason = typedReason ?? words.t(source.reason)
  return { table, history, problems, others: said.others, isBusy, reason, setReason, typeCells, save, path }
}
