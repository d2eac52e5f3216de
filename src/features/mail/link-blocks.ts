import { showMoment } from '@/domain/time-zone'

import type { Block } from './email-message'
import type { LinkOfMail } from './load-link'

/** The button, and until when its link works. `timeZone`: IANA name of the zone that the shop writes times in. */
export function linkButton(
  label: string,
  link: Pick<LinkOfMail, 'url' | 'expiresAt'>,
  timeZone: string,
): Block[] {
  const until = showMoment(link.expiresAt, timeZone)
  return [
    { kind: 'button', label, url: link.url },
    { kind: 'paragraph', text: `The link works once, until ${until}.` },
  ]
}

/** A block with one paragraph of text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
