import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

const KIB = 1024
const UNITS = [
  { text: msg('{size} MB'), bytes: KIB * KIB },
  { text: msg('{size} KB'), bytes: KIB },
]

/** A size as people read it: `340 KB`, `1.2 MB`. */
export function fileSize(bytes: number, { t, number }: Words): string {
  const unit = UNITS.find((candidate) => bytes >= candidate.bytes)
  if (!unit) return t('{size} bytes', { size: number(bytes) })
  const size = bytes / unit.bytes
  return t(unit.text, { size: number(size < 10 ? Math.round(size * 10) / 10 : Math.round(size)) })
}
