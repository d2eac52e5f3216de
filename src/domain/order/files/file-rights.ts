import type { Principal } from '../../policy'
import { rowsFor } from '../../permissions'

/** Who added a file. */
export interface FiledBy {
  readonly actorType: string
  readonly actorId: string | null
}

/** Who wants to remove it. */
interface Remover extends Principal {
  readonly type: string
  readonly id: string | null
}

const isFiledBy = ({ actorType, actorId }: FiledBy, { type, id }: Remover): boolean =>
  actorId !== null && actorId === id && actorType === type

/** Whether this caller may remove a file: who added it, and those who manage the shop. */
export function mayRemoveFile(file: FiledBy, remover: Remover): boolean {
  const rows = rowsFor(remover, 'order-files', 'remove')
  return rows.includes('all') || (rows.includes('own') && isFiledBy(file, remover))
}
