/** The heading of a file of rejected lines, by which a later import knows it again. */
export const REJECTED_COLUMNS = ['Line', 'Reason', 'Record'] as const
