/** Events of an order that are about the work of staff alone. A customer reads them at no interface. */
export const STAFF_EVENTS = { added: 'file.added', removed: 'file.removed' } as const

export const STAFF_EVENT_TYPES: readonly string[] = Object.values(STAFF_EVENTS)
