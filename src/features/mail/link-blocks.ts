import type { Block } from './letter'
import type { LinkOfMail } from './load-link'

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** The button, and how long it may be pressed. */
export function linkButton(label: string, link: Pick<LinkOfMail, 'url' | 'expiresAt'>): Block[] {
  const until = MOMENT.format(link.expiresAt)
  return [
    { kind: 'button', label, url: link.url },
    { kind: 'paragraph', text: `The link works once, until ${until} UTC.` },
  ]
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
