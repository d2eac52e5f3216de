import { showMoment } from '@/domain/time-zone'

import type { Block } from './email-message'
import type { LinkOfMail } from './load-link'
import type { MailWriting } from './mail-writing'

/** The button, and until when its link works. */
export function linkButton(
  label: string,
  link: Pick<LinkOfMail, 'url' | 'expiresAt'>,
  { sender, words }: MailWriting,
): Block[] {
  const until = showMoment(link.expiresAt, sender.timeZone, words.language)
  return [
    { kind: 'button', label, url: link.url },
    { kind: 'paragraph', text: words.t('The link works once, until {until}.', { until }) },
  ]
}

/** A block with one paragraph of text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
