import type { OfferedKind } from '@/domain/bulk-runs/run-kinds'

/** A run that a dialog is about to start. */
export interface WantedRun {
  readonly kind: OfferedKind
  readonly ids: readonly string[]
  /** What is typed of single documents: tracking numbers. */
  readonly list: string
  /** What is chosen for all of them and looked at before it starts; null while it is not complete, or where nothing is. */
  readonly settings: object | null
}

/** The list as it is sent: left out when it is empty. */
export function listOf(list: string): { list?: string } {
  return list.trim() === '' ? {} : { list }
}
