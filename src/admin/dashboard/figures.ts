import { sumMinor } from '@/domain/money'
import type { Figure } from '@/domain/order/revenue'
import { FIGURES } from '@/domain/order/revenue'

/** A day's figures, as the dashboard has them. */
export interface DayFigures {
  grossMinor: number
  netMinor: number
  paidMinor: number
}

/** In the order in which they are shown. */
export const FIGURE_KEYS = Object.keys(FIGURES) as Figure[]

/** A figure of a day in minor units; zero where there is no such day. */
export function amountOf(day: DayFigures | undefined, figure: Figure): number {
  return day?.[`${figure}Minor`] ?? 0
}

/** A figure of some days together. */
export function sumOf(days: readonly DayFigures[], figure: Figure): number {
  return sumMinor(days.map((day) => amountOf(day, figure)))
}
