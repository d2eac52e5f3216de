import 'server-only'

import type { ItemState } from '@/domain/bulk-runs/run-kinds'
import { ITEM_STATES } from '@/domain/bulk-runs/run-kinds'
import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import type { RunItem, RunView } from '@/features/bulk-runs/load-run-view'

import { PageLinks, PartLinks } from '../paged/paged-links'
import { ShopTime } from '../time/shop-time'
import { documentPath, subjectWords } from './run-words'

const TONES = { queued: 'neutral', done: 'success', refused: 'danger', cancelled: 'warning' } as const
const SHOWN_STATES = ['refused', 'done', 'queued', 'cancelled'] as const satisfies readonly ItemState[]
/** On the links above the table, where there is little room. */
const SHORT = {
  refused: msg('Refused'),
  done: msg('Done'),
  queued: msg('Not begun'),
  cancelled: msg('Cancelled|run'),
} as const

const pathOf = ({ id }: RunView) => `/admin/collections/bulk-runs/${id}`

interface Props {
  view: RunView
  words: Words
}

/** Links to what became of a part of them, where not all came to the same end. */
function Choices({ view, words }: Props) {
  const { number, t } = words
  const { kind, progress, shown } = view
  const counted = SHOWN_STATES.filter((state) => progress[state] > 0)
  if (counted.length < 2) return null
  const choices = [
    { show: null, label: t('All ({count})', { count: progress.total }) },
    ...counted.map((state) => ({
      show: state,
      label: `${t(SHORT[state])} (${number(progress[state])})`,
    })),
  ]
  const label = t(subjectWords(kind).ofRun)
  return <PartLinks choices={choices} label={label} path={pathOf(view)} shown={shown} />
}

interface RowProps {
  item: RunItem
  kind: RunView['kind']
  words: Words
}

function Row({ item, kind, words: { language, t } }: RowProps) {
  const { documentId, endedAt, reason, state, title, trackingNumber } = item
  return (
    <tr>
      <th scope="row">
        {documentId === null ? title : <a href={documentPath(kind, documentId)}>{title}</a>}
      </th>
      <td>
        <span className={`br-badge br-badge--${TONES[state]}`}>{t(ITEM_STATES[state])}</span>
      </td>
      <td>{reason === null ? (trackingNumber ?? '') : refusalIn(language, reason)}</td>
      <td>{endedAt !== null && <ShopTime at={endedAt} />}</td>
    </tr>
  )
}

/** What became of each document of a run, the refused ones first. */
export function RunItems({ view, words }: Props) {
  const { t } = words
  const { many, one } = subjectWords(view.kind)
  return (
    <>
      <Choices view={view} words={words} />
      <div aria-label={t(many)} className="br-table-scroll" role="region" tabIndex={0}>
        <table className="br-table">
          <thead>
            <tr>
              <th scope="col">{t(one)}</th>
              <th scope="col">{t('What became of it')}</th>
              <th scope="col">{t(view.kind === 'ship' ? 'Reason or tracking number' : 'Reason')}</th>
              <th scope="col">{t('When')}</th>
            </tr>
          </thead>
          <tbody>
            {view.items.map((item) => (
              <Row item={item} key={item.position} kind={view.kind} words={words} />
            ))}
          </tbody>
        </table>
      </div>
      <PageLinks path={pathOf(view)} view={view} />
    </>
  )
}
