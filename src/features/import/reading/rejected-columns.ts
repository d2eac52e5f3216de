import { COLUMNS } from '@/domain/import/columns'

/** The heading of a file of rejected lines, by which a later import knows it again. */
export const REJECTED_COLUMNS = ['Line', 'Reason', 'Record'] as const

/** What heads a file of invoice lines unless the rejected lines say otherwise. */
export const USUAL_HEADER = COLUMNS.join()
