import { COLUMNS } from '@/domain/import/columns'

/** The header of a file of rejected lines, by which a later import recognises it. */
export const REJECTED_COLUMNS = ['Line', 'Reason', 'Record'] as const

/** The header of invoice files, unless the rejected lines name another one. */
export const USUAL_HEADER = COLUMNS.join()
