import 'server-only'

import { LINE_STATES } from '@/domain/bank/bank-line'
import { CONFIDENCES, PROPOSAL_REASONS } from '@/domain/bank/match'
import type { ShownLine } from '@/features/orders/bank/load-statement-view'

import { showAmount } from '../money/amount-text'
import { LineActions } from './line-actions'

const TONES = {
  open: 'neutral',
  partly: 'warning',
  booked: 'success',
  set_aside: 'neutral',
  outgoing: 'neutral',
} as const
const CONFIDENCE_TONES = { sure: 'success', likely: 'info', possible: 'warning' } as const

function OrderLink({ id, number }: { id: string; number: string }) {
  return <a href={`/admin/collections/orders/${id}`}>{number}</a>
}

/** What a line was booked as. */
function Payments({ line }: { line: ShownLine }) {
  return line.payments.map(({ amountMinor, isVoided, number, orderId }, index) => (
    <p key={`${orderId}-${String(index)}`}>
      <OrderLink id={orderId} number={number} /> {showAmount(amountMinor, line.currency)}
      {isVoided && ' (voided)'}
    </p>
  ))
}

/** What an open line probably pays, and why. */
function Proposed({ line }: { line: ShownLine }) {
  const { currency, proposal } = line
  if (!proposal) return null
  const { confidence, leftMinor, reason, shares } = proposal
  return (
    <>
      {shares.map(({ amountMinor, number, orderId }) => (
        <p key={orderId}>
          <OrderLink id={orderId} number={number} /> {showAmount(amountMinor, currency)}
        </p>
      ))}
      <p>
        {confidence !== null && (
          <span className={`br-badge br-badge--${CONFIDENCE_TONES[confidence]}`}>
            {CONFIDENCES[confidence]}
          </span>
        )}{' '}
        <span className="br-muted">{PROPOSAL_REASONS[reason]}</span>
      </p>
      {confidence !== null && leftMinor > 0 && (
        <p className="br-muted">
          {showAmount(leftMinor, currency)} is left then: give it back, or book it for another order.
        </p>
      )}
    </>
  )
}

function Line({ line }: { line: ShownLine }) {
  const { amountMinor, bookedMinor, bookedOn, currency, iban, id, name, proposal, reference, state, text } =
    line
  return (
    <tr>
      <td>{bookedOn}</td>
      <td>
        {name}
        {iban !== '' && <span className="br-sku">{iban}</span>}
      </td>
      <td className="br-bank__text">
        {text}
        {reference !== '' && <span className="br-sku">{reference}</span>}
      </td>
      <td className="br-number">{showAmount(amountMinor, currency)}</td>
      <td>
        <span className={`br-badge br-badge--${TONES[state]}`}>{LINE_STATES[state]}</span>
        <Payments line={line} />
        <Proposed line={line} />
      </td>
      <td>
        {state !== 'booked' && state !== 'outgoing' && (
          <LineActions
            currency={currency}
            lineId={id}
            name={name || text}
            openMinor={amountMinor - bookedMinor}
            shares={proposal?.shares ?? []}
            state={state}
          />
        )}
      </td>
    </tr>
  )
}

/** The lines of a statement, as the bank told them. */
export function StatementLines({ lines }: { lines: readonly ShownLine[] }) {
  return (
    <div aria-label="Lines" className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">From or to</th>
            <th scope="col">What was said</th>
            <th scope="col">Amount</th>
            <th scope="col">Order</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
