import 'server-only'

import { Gutter } from '@payloadcms/ui'

import type { MovementKind } from '@/domain/catalogue/stock'
import type { Words } from '@/domain/languages/words'
import { reasonIn } from '@/domain/languages/shop-reasons'
import { msg } from '@/domain/languages/words'
import type { StockMovementView, StockAdminView } from '@/features/stock/load-stock-admin-view'

import { channelWords } from '../orders/event-words'
import { RefreshOnSave } from '../ui/refresh-on-save'
import { ShopTime } from '../time/shop-time'
import { AdjustStockButton } from './adjust-stock-button'

function signed(delta: number): string {
  if (delta === 0) return '–'
  return delta > 0 ? `+${String(delta)}` : `−${String(-delta)}`
}

const KIND_WORDS = {
  initial: msg('Initial|stock'),
  adjustment: msg('Adjustment'),
  reservation: msg('Reservation'),
  release: msg('Release|of reserved stock'),
  shipment: msg('Shipment'),
  return: msg('Return|of goods'),
  import: msg('Import'),
} as const satisfies Readonly<Record<MovementKind, string>>

const isKnown = (kind: string): kind is MovementKind => Object.hasOwn(KIND_WORDS, kind)

/** What a movement is called; an unknown kind is shown as it is stored, with a capital. */
function kindWords(kind: string, { t }: Words): string {
  return isKnown(kind) ? t(KIND_WORDS[kind]) : kind.charAt(0).toUpperCase() + kind.slice(1)
}

interface Props {
  view: StockAdminView
  words: Words
}

function Movement({ movement, words }: { movement: StockMovementView; words: Words }) {
  return (
    <tr>
      <td>
        <ShopTime at={movement.createdAt} />
      </td>
      <td>{kindWords(movement.kind, words)}</td>
      <td className="br-number">{signed(movement.onHandDelta)}</td>
      <td className="br-number">{signed(movement.reservedDelta)}</td>
      <td>
        {movement.orderId !== null && (
          <a href={`/admin/collections/orders/${movement.orderId}`}>
            {movement.orderNumber ?? words.t('Order')}
          </a>
        )}{' '}
        {movement.reason !== null && reasonIn(movement.reason, words)}
      </td>
      <td>
        {movement.actorName} <span className="br-muted">{words.t(channelWords(movement.channel))}</span>
      </td>
    </tr>
  )
}

function Movements({ view, words }: Props) {
  const { t } = words
  if (view.movements.length === 0) return <p className="br-muted">{t('No movement has been recorded.')}</p>
  return (
    <div aria-label={t('Latest movements')} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">{t('The latest movements of this variant')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('Kind')}</th>
            <th className="br-number" scope="col">
              {t('On hand')}
            </th>
            <th className="br-number" scope="col">
              {t('Reserved')}
            </th>
            <th scope="col">{t('Why')}</th>
            <th scope="col">{t('By')}</th>
          </tr>
        </thead>
        <tbody>
          {view.movements.map((movement) => (
            <Movement key={movement.id} movement={movement} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StockFigures({ view, words: { t } }: Props) {
  return (
    <dl className="br-figures">
      <div>
        <dt>{t('On hand')}</dt>
        <dd>{view.onHand}</dd>
      </div>
      <div>
        <dt>{t('Reserved')}</dt>
        <dd>{view.reserved}</dd>
      </div>
      <div>
        <dt>{t('Available')}</dt>
        <dd>{view.available}</dd>
      </div>
      {view.isLow && (
        <div>
          <dt className="br-visually-hidden">{t('Warning')}</dt>
          <dd>
            <span className="br-badge br-badge--warning">
              {t('Low stock: at or below {level}', { level: String(view.lowStockLevel) })}
            </span>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** A variant's stock: what there is, what is promised, and what moved last. */
export function StockPanel({ view, words }: Props) {
  const { t } = words
  return (
    <Gutter>
      <section aria-label={t('Stock of {sku}', { sku: view.sku })} className="br-admin-view">
        <header className="br-admin-view__header">
          <StockFigures view={view} words={words} />
          {view.canAdjust ? (
            <AdjustStockButton
              available={view.available}
              onHand={view.onHand}
              sku={view.sku}
              variantId={view.variantId}
            />
          ) : (
            <p className="br-muted">{t('Administrators, managers and fulfilment adjust stock.')}</p>
          )}
        </header>
        <details className="br-card" open={view.movements.length > 0}>
          <summary>
            <h2>{t('Latest movements')}</h2>
          </summary>
          <Movements view={view} words={words} />
        </details>
        <RefreshOnSave />
      </section>
    </Gutter>
  )
}
