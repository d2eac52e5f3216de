import 'server-only'

import type { ItemState } from '@/domain/bulk-runs/run-kinds'
import { ITEM_STATES } from '@/domain/bulk-runs/run-kinds'
import type { RunItem, RunView } from '@/features/bulk-runs/load-run-view'

import { PageLinks, PartLinks } from '../paged/paged-links'
import { ShopTime } from '../time/shop-time'
import { documentPath, subjectWords } from './run-words'

const TONES = { queued: 'neutral', done: 'success', refused: 'danger', cancelled: 'warning' } as const
const SHOWN_STATES = ['refused', 'done', 'queued', 'cancelled'] as const satisfies readonly ItemState[]
/** On the links above the table, where there is little room. */
const SHORT = { refused: 'Refused', done: 'Done', queued: 'Not begun', cancelled: 'Cancelled' } as const

const pathOf = ({ id }: RunView) => `/admin/collections/bulk-runs/${id}`

/** Links to what became of a part of them, where not all came to the same end. */
function Choices({ view }: { view: RunView }) {
  const { kind, progress, shown } = view
  const counted = SHOWN_STATES.filter((state) => progress[state] > 0)
  if (counted.length < 2) return null
  const choices = [
    { show: null, label: `All (${progress.total.toLocaleString('en')})` },
    ...counted.map((state) => ({
      show: state,
      label: `${SHORT[state]} (${progress[state].toLocaleString('en')})`,
    })),
  ]
  const label = `${subjectWords(kind).many} of the run`
  return <PartLinks choices={choices} label={label} path={pathOf(view)} shown={shown} />
}

function Row({ item, kind }: { item: RunItem; kind: RunView['kind'] }) {
  const { documentId, endedAt, reason, state, title, trackingNumber } = item
  return (
    <tr>
      <th scope="row">
        {documentId === null ? title : <a href={documentPath(kind, documentId)}>{title}</a>}
      </th>
      <td>
        <span className={`br-badge br-badge--${TONES[state]}`}>{ITEM_STATES[state]}</span>
      </td>
      <td>{reason ?? trackingNumber ?? ''}</td>
      <td>{endedAt !== null && <ShopTime at={endedAt} />}</td>
    </tr>
  )
}

/** What became of each document of a run, the refused ones first. */
export function RunItems({ view }: { view: RunView }) {
  const { many, one } = subjectWords(view.kind)
  return (
    <>
      <Choices view={view} />
      <div aria-label={many} className="br-table-scroll" role="region" tabIndex={0}>
        <table className="br-table">
          <thead>
            <tr>
              <th scope="col">{one}</th>
              <th scope="col">What became of it</th>
              <th scope="col">{view.kind === 'ship' ? 'Reason or tracking number' : 'Reason'}</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {view.items.map((item) => (
              <Row item={item} key={item.position} kind={view.kind} />
            ))}
          </tbody>
        </table>
      </div>
      <PageLinks path={pathOf(view)} view={view} />
    </>
  )
}
