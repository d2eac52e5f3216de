/** The next round number at or above `value`, so that an axis ends on 1, 2, 2.5 or 5 times a power of ten. */
export function niceCeiling(value: number): number {
  if (value <= 0) return 1
  const magnitude = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= value) ?? 10
  return step * magnitude
}

export interface Bar {
  x: number
  y: number
  width: number
  height: number
}

interface Plot {
  width: number
  height: number
  /** The value at the top edge. */
  ceiling: number
}

/** Bars of equal width from the bottom edge up; a value above zero is at least one unit high, so that it shows. */
export function layOutBars(values: readonly number[], { width, height, ceiling }: Plot): Bar[] {
  const slot = width / Math.max(1, values.length)
  return values.map((value, index) => {
    const barHeight = value <= 0 ? 0 : Math.max(1, (value / ceiling) * height)
    return { x: index * slot + slot * 0.15, y: height - barHeight, width: slot * 0.7, height: barHeight }
  })
}

export interface BarLabel {
  index: number
  x: number
  anchor: 'middle' | 'end'
}

/**
 * Labels of every so many bars, counted back from the last one. That one ends with its bar instead of standing in its
 * middle, or it would be cut off at the edge.
 */
export function placeBarLabels(bars: readonly Bar[], step: number): BarLabel[] {
  const last = bars.length - 1
  return bars.flatMap(({ x, width }, index): BarLabel[] => {
    if (index === last) return [{ index, x: x + width, anchor: 'end' }]
    const isLabelled = (last - index) % step === 0
    return isLabelled ? [{ index, x: x + width / 2, anchor: 'middle' }] : []
  })
}
