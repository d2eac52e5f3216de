/** The most documents one answer of a Payload door holds. */
export const MAX_LIMIT = 100
