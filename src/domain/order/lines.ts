import type { FieldProblem } from '../errors'
import { DomainError } from '../errors'

/** How far the units of an order line have got. */
export interface LineFacts {
  readonly quantity: number
  readonly shippedQuantity: number
  readonly returnedQuantity: number
}

export interface IdentifiedLine extends LineFacts {
  readonly id: string
}

/** The same with how many of its units refunds have named. */
export interface RefundableLine extends IdentifiedLine {
  readonly refundedQuantity: number
}

/** Some units of a line, by the order line's id. */
export interface LineQuantity {
  readonly lineId: string
  readonly quantity: number
}

/** How many units of a line may still be asked for. */
export interface LineLimit<
  Line extends IdentifiedLine = IdentifiedLine,
  Entry extends LineQuantity = LineQuantity,
> {
  readonly left: (line: Line) => number
  /** What is done to the units, as a participle: `shipped`. */
  readonly verb: string
  /** Which entries ask for anything at all; all, when not given. */
  readonly counts?: (entry: Entry) => boolean
}

/** Units of all lines together. */
export function sumLines(lines: readonly LineFacts[]): LineFacts {
  return {
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    shippedQuantity: lines.reduce((sum, line) => sum + line.shippedQuantity, 0),
    returnedQuantity: lines.reduce((sum, line) => sum + line.returnedQuantity, 0),
  }
}

/** One entry a line, in order of first mention. */
export function mergeLines(requested: readonly LineQuantity[]): LineQuantity[] {
  const merged = new Map<string, number>()
  for (const { lineId, quantity } of requested) merged.set(lineId, (merged.get(lineId) ?? 0) + quantity)
  return [...merged].map(([lineId, quantity]) => ({ lineId, quantity }))
}

/** What is wrong with the lines and quantities asked for; several entries of one line count together. */
export function lineProblems<Line extends IdentifiedLine>(
  lines: readonly Line[],
  requested: readonly LineQuantity[],
  limit: LineLimit<Line>,
): FieldProblem[] {
  const known = new Set(lines.map((line) => line.id))
  const malformed = requested.flatMap((entry, index): FieldProblem[] => {
    if (!known.has(entry.lineId))
      return [{ path: `lines.${index}.line_id`, message: 'The order has no such line' }]
    if (Number.isSafeInteger(entry.quantity) && entry.quantity >= 1) return []
    return [{ path: `lines.${index}.quantity`, message: 'A quantity must be a whole number of at least 1' }]
  })
  return malformed.length > 0 ? malformed : excessProblems(lines, requested, limit)
}

/** The entries of lines of which more is asked for than the limit leaves. */
export function excessProblems<Line extends IdentifiedLine, Entry extends LineQuantity>(
  lines: readonly Line[],
  requested: readonly Entry[],
  { left, verb, counts = () => true }: LineLimit<Line, Entry>,
): FieldProblem[] {
  const leftById = new Map(lines.map((line) => [line.id, left(line)]))
  const asked = new Map(mergeLines(requested.filter(counts)).map((entry) => [entry.lineId, entry.quantity]))
  return requested.flatMap((entry, index): FieldProblem[] => {
    const available = leftById.get(entry.lineId) ?? 0
    if (!counts(entry) || (asked.get(entry.lineId) ?? 0) <= available) return []
    return [
      { path: `lines.${index}.quantity`, message: `Only ${available} of this line can still be ${verb}` },
    ]
  })
}

/** @throws DomainError `VALIDATION_ERROR` with all the problems, if there are any. */
export function assertNoProblems(fields: FieldProblem[]): void {
  const [first] = fields
  if (first !== undefined) throw new DomainError('VALIDATION_ERROR', first.message, { fields })
}
