import 'server-only'

import { LINE_STATES } from '@/domain/bank/bank-line'
import { CONFIDENCES, PROPOSAL_REASONS } from '@/domain/bank/match'
import type { Words } from '@/domain/languages/words'
import type { ShownLine } from '@/features/orders/bank/load-statement-view'

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

interface Props {
  line: ShownLine
  words: Words
}

/** What a line was booked as. */
function Payments({ line, words: { amount, t } }: Props) {
  return line.payments.map(({ amountMinor, isVoided, number, orderId }, index) => (
    <p key={`${orderId}-${String(index)}`}>
      <OrderLink id={orderId} number={number} /> {amount(amountMinor, line.currency)}
      {isVoided && ` ${t('(voided)')}`}
    </p>
  ))
}

/** What an open line probably pays, and why. */
function Proposed({ line, words: { amount, t } }: Props) {
  const { currency, proposal } = line
  if (!proposal) return null
  const { confidence, leftMinor, reason, shares } = proposal
  return (
    <>
      {shares.map(({ amountMinor, number, orderId }) => (
        <p key={orderId}>
          <OrderLink id={orderId} number={number} /> {amount(amountMinor, currency)}
        </p>
      ))}
      <p>
        {confidence !== null && (
          <span className={`br-badge br-badge--${CONFIDENCE_TONES[confidence]}`}>
            {t(CONFIDENCES[confidence])}
          </span>
        )}{' '}
        <span className="br-muted">{t(PROPOSAL_REASONS[reason])}</span>
      </p>
      {confidence !== null && leftMinor > 0 && (
        <p className="br-muted">
          {t('{amount} is left then: give it back, or book it for another order.', {
            amount: amount(leftMinor, currency),
          })}
        </p>
      )}
    </>
  )
}

function Line({ line, words }: Props) {
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
      <td className="br-number">{words.amount(amountMinor, currency)}</td>
      <td>
        <span className={`br-badge br-badge--${TONES[state]}`}>{words.t(LINE_STATES[state])}</span>
        <Payments line={line} words={words} />
        <Proposed line={line} words={words} />
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
export function StatementLines({ lines, words }: { lines: readonly ShownLine[]; words: Words }) {
  const { t } = words
  return (
    <div aria-label={t('Lines|statement')} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <thead>
          <tr>
            <th scope="col">{t('Day')}</th>
            <th scope="col">{t('From or to')}</th>
            <th scope="col">{t('What was said')}</th>
            <th scope="col">{t('Amount')}</th>
            <th scope="col">{t('Order')}</th>
            <th scope="col">{t('Actions')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
