import type { GaugeName } from './definitions'

/** A row of a statement. */
export type FigureRow = Readonly<Record<string, unknown>>

/** Metrics that a statement reads from the database when they are scraped. */
export interface Figures {
  /** Names the statement in the metric of failures. */
  readonly name: string
  /** How long its answer is good for. */
  readonly everyMs: number
  readonly text: string
  readonly values?: () => readonly unknown[]
  /** What it sets; taken back before each reading, and when there is none. */
  readonly gauges: readonly GaugeName[]
  readonly apply: (rows: readonly FigureRow[]) => void
}
