import type { Words } from '@/domain/languages/words'

/** A change in per cent: `+12 %`, `−3 %`, `±0 %`; null where there was nothing to compare with. */
export function showChange(
  now: number | null,
  then: number | null,
  { number }: Pick<Words, 'number'>,
): string | null {
  if (now === null || then === null || then <= 0) return null
  const percent = Math.round(((now - then) / then) * 100)
  if (percent === 0) return '±0 %'
  return `${percent > 0 ? '+' : '−'}${number(Math.abs(percent))} %`
}
