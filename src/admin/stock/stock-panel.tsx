import 'server-only'

import { Gutter } from '@payloadcms/ui'

import type { StockMovementView, StockAdminView } from '@/features/stock/load-stock-admin-view'

import { channelWords } from '../orders/event-words'
import { RefreshOnSave } from '../ui/refresh-on-save'
import { ShopTime } from '../time/shop-time'
import { AdjustStockButton } from './adjust-stock-button'

function signed(delta: number): string {
  if (delta === 0) return '–'
  return delta > 0 ? `+${String(delta)}` : `−${String(-delta)}`
}

function kindWords(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

function Movement({ movement }: { movement: StockMovementView }) {
  return (
    <tr>
      <td>
        <ShopTime at={movement.createdAt} />
      </td>
      <td>{kindWords(movement.kind)}</td>
      <td className="br-number">{signed(movement.onHandDelta)}</td>
      <td className="br-number">{signed(movement.reservedDelta)}</td>
      <td>
        {movement.orderId !== null && (
          <a href={`/admin/collections/orders/${movement.orderId}`}>{movement.orderNumber ?? 'Order'}</a>
        )}{' '}
        {movement.reason}
      </td>
      <td>
        {movement.actorName} <span className="br-muted">{channelWords(movement.channel)}</span>
      </td>
    </tr>
  )
}

function Movements({ view }: { view: StockAdminView }) {
  if (view.movements.length === 0) return <p className="br-muted">No movement has been recorded.</p>
  return (
    <div aria-label="Latest movements" className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">The latest movements of this variant</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Kind</th>
            <th className="br-number" scope="col">
              On hand
            </th>
            <th className="br-number" scope="col">
              Reserved
            </th>
            <th scope="col">Why</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {view.movements.map((movement) => (
            <Movement key={movement.id} movement={movement} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StockFigures({ view }: { view: StockAdminView }) {
  return (
    <dl className="br-figures">
      <div>
        <dt>On hand</dt>
        <dd>{view.onHand}</dd>
      </div>
      <div>
        <dt>Reserved</dt>
        <dd>{view.reserved}</dd>
      </div>
      <div>
        <dt>Available</dt>
        <dd>{view.available}</dd>
      </div>
      {view.isLow && (
        <div>
          <dt className="br-visually-hidden">Warning</dt>
          <dd>
            <span className="br-badge br-badge--warning">Low stock: at or below {view.lowStockLevel}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** A variant's stock: what there is, what is promised, and what moved last. */
export function StockPanel({ view }: { view: StockAdminView }) {
  return (
    <Gutter>
      <section aria-label={`Stock of ${view.sku}`} className="br-admin-view">
        <header className="br-admin-view__header">
          <StockFigures view={view} />
          {view.canAdjust ? (
            <AdjustStockButton
              available={view.available}
              onHand={view.onHand}
              sku={view.sku}
              variantId={view.variantId}
            />
          ) : (
            <p className="br-muted">Administrators, managers and fulfilment adjust stock.</p>
          )}
        </header>
        <details className="br-card" open={view.movements.length > 0}>
          <summary>
            <h2>Latest movements</h2>
          </summary>
          <Movements view={view} />
        </details>
        <RefreshOnSave />
      </section>
    </Gutter>
  )
}
