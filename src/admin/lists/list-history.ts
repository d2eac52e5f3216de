/**
 * Keeps the present address of a list for the browser's Back, before the list asks for something else: Payload's list
 * replaces its address, so that Back would leave the list. `SteadyPage` draws anew what Back and Forward come to.
 */
export function keepForBack(): void {
  window.history.pushState(window.history.state, '')
}
