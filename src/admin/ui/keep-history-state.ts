/**
 * Next.js keeps in each entry of the browser's history which page it is, and adds that to entries which others change, but
 * only once its own code has started. Payload's lists set their address before that, after a full page load, with no state:
 * Back would then find an entry that nothing can show. Here a change without a state keeps the one that is there.
 */
export function keepHistoryState(history: History): void {
  const replace = history.replaceState.bind(history)
  history.replaceState = (data: unknown, unused, url) => replace(data ?? history.state, unused, url)
}
