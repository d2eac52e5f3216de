/** How many lists of pages are drawn, drawers aside: none on a list's page means that Payload failed to draw it. */
let count = 0
const listeners = new Set<() => void>()

function change(by: 1 | -1): void {
  count += by
  for (const listener of listeners) listener()
}

/** Notes a list that is on the page, until what this returns is called. */
export function noteDrawnList(): () => void {
  change(1)
  return () => change(-1)
}

/** Calls `listener` whenever a list appears or goes. Returns the function that unsubscribes. */
export function subscribeToDrawnLists(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the page shows a list. */
export const hasDrawnList = (): boolean => count > 0
