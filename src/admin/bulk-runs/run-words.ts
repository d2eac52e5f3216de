import type { RunKind, RunSubject } from '@/domain/bulk-runs/run-kinds'
import { countedFor, RUN_KINDS } from '@/domain/bulk-runs/run-kinds'
import type { RunProgress } from '@/domain/bulk-runs/run-progress'
import { isAtWork } from '@/domain/bulk-runs/run-progress'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

/** The page of a document of a run. */
export function documentPath(kind: RunKind, id: string): string {
  return `/admin/collections/${RUN_KINDS[kind].subject}/${id}`
}

interface SubjectWords {
  /** What the documents of a run are called where a text begins. */
  readonly one: string
  readonly many: string
  readonly ofRun: string
  readonly whatBecame: string
  readonly changedSince: string
}

const SUBJECT_WORDS: Readonly<Record<RunSubject, SubjectWords>> = {
  orders: {
    one: msg('Order'),
    many: msg('Orders'),
    ofRun: msg('Orders of the run'),
    whatBecame: msg('What became of each order'),
    changedSince: msg('Orders that have changed since are refused, each with its reason.'),
  },
  products: {
    one: msg('Product'),
    many: msg('Products'),
    ofRun: msg('Products of the run'),
    whatBecame: msg('What became of each product'),
    changedSince: msg('Products that have changed since are refused, each with its reason.'),
  },
  variants: {
    one: msg('Variant'),
    many: msg('Variants'),
    ofRun: msg('Variants of the run'),
    whatBecame: msg('What became of each variant'),
    changedSince: msg('Variants that have changed since are refused, each with its reason.'),
  },
  users: {
    one: msg('Customer'),
    many: msg('Customers'),
    ofRun: msg('Customers of the run'),
    whatBecame: msg('What became of each customer'),
    changedSince: msg('Customers that have changed since are refused, each with its reason.'),
  },
}

/** What is said of the documents of a run, in English: `t` translates it. */
export function subjectWords(kind: RunKind): SubjectWords {
  return SUBJECT_WORDS[RUN_KINDS[kind].subject]
}

/** How far a run is, or what came of it, in one sentence for each fact. */
export function progressWords(kind: RunKind, progress: RunProgress, words: Words): string {
  const { done, refused, cancelled, queued, status, total } = progress
  const { t } = words
  const counted = (count: number) => ({ documents: countedFor(kind, count, words) })
  if (status === 'queued') return t('Waits for the worker: {documents}.', counted(total))
  const parts = [
    t('{done}: {documents}.', { done: t(RUN_KINDS[kind].done), ...counted(done) }),
    refused > 0 ? t('Refused: {documents}.', counted(refused)) : '',
    cancelled > 0 ? t('Not done, because the rest was cancelled: {documents}.', counted(cancelled)) : '',
    isAtWork(progress) || status === 'failed' ? t('Not begun: {documents}.', counted(queued)) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
