import type { Page } from '@playwright/test'

/** What a person has pressed on a page since the count began. */
export interface Clicks {
  count: () => number
  reset: () => void
}

/** Runs in the browser: it tells of each press that acts, by pointer or key. Typing, and moving the focus, are none. */
function listen(): void {
  const tell = (window as unknown as { noteClick: () => void }).noteClick
  const acts = (target: EventTarget | null, key: string) => {
    if (!(target instanceof Element)) return false
    if (target.matches('button, a[href], summary, input[type="checkbox"], input[type="radio"], select'))
      return key === 'Enter' || key === ' '
    return key === 'Enter' && target.matches('input')
  }
  document.addEventListener('pointerdown', (event) => event.isTrusted && tell(), { capture: true })
  document.addEventListener('keydown', (event) => acts(event.target, event.key) && tell(), { capture: true })
}

/** Counts the clicks on a page and on those that follow in it, and the keys that act as clicks; typing is none. */
export async function countClicks(page: Page): Promise<Clicks> {
  let clicks = 0
  await page.exposeFunction('noteClick', () => {
    clicks += 1
  })
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return {
    count: () => clicks,
    reset: () => {
      clicks = 0
    },
  }
}
