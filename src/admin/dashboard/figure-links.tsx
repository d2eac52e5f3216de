import 'server-only'

import type { Figure } from '@/domain/order/revenue'
import { FIGURE_MEANINGS, FIGURES } from '@/domain/order/revenue'

import { showAmount } from '../money/amount-text'
import type { DayFigures } from './figures'
import { FIGURE_KEYS, sumOf } from './figures'

/** The figure that the address names; net of refunds, when it names none. */
export function chosenFigure(named: unknown): Figure {
  return FIGURE_KEYS.find((figure) => figure === named) ?? 'net'
}

interface Props {
  chosen: Figure
  days: readonly DayFigures[]
  currency: string
}

/** The sums of all figures side by side, what each of them is, and which one the chart shows. */
export function FigureLinks({ chosen, days, currency }: Props) {
  return (
    <nav aria-label="Figures">
      <ul className="br-figure-links">
        {FIGURE_KEYS.map((figure) => (
          <li key={figure}>
            <a aria-current={figure === chosen ? 'true' : undefined} href={`/admin?figure=${figure}`}>
              <span>{FIGURES[figure]}</span>
              <strong>{showAmount(sumOf(days, figure), currency)}</strong>
            </a>
            <p className="br-muted">{FIGURE_MEANINGS[figure]}</p>
          </li>
        ))}
      </ul>
      <p className="br-muted">
        In {currency}, with tax and shipping. Orders, payments and refunds in other currencies are not part of
        it.
      </p>
    </nav>
  )
}
