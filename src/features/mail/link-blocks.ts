import { showMoment } from '@/domain/time-zone'

import type { Block } from './email-message'
import type { LinkOfMail } from './load-link'

/** The button, and how long it may be pressed. */
export function linkButton(label: string, link: Pick<LinkOfMail, 'url' | 'expiresAt' | 'timeZone'>): Block[] {
  const until = showMoment(link.expiresAt, link.timeZone)
  return [
    { kind: 'button', label, url: link.url },
    { kind: 'paragraph', text: `The link works once, until ${until}.` },
  ]
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
