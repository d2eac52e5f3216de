import { readableMailAddress } from '@/domain/address/readable-mail-address'

import type { Block, EmailMessage, Row, Sender } from './email-message'

type Language = EmailMessage['language']

/** What stands between a label and what it says. */
const colonIn = (language: Language) => (language === 'fr' ? '\u00a0: ' : ': ')

function renderRow({ label, detail, value }: Row, language: Language): string {
  const named = detail === undefined ? label : `${label} (${detail})`
  return `${named}${colonIn(language)}${value}`
}

/** Null for what has no words. */
function renderBlock(block: Block, language: Language): string | null {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`
    case 'rows':
      return block.rows.map((row) => renderRow(row, language)).join('\n')
    case 'button':
      return `${block.label}${colonIn(language)}${block.url}`
    case 'picture':
      return null
  }
}

/** The mail for readers without HTML. */
export function renderText(message: EmailMessage, sender: Sender): string {
  const blocks = message.blocks
    .map((block) => renderBlock(block, message.language))
    .filter((text) => text !== null)
  const parts = [message.title, ...blocks]
  const signature = ['-- ', sender.name, ...sender.addressLines, readableMailAddress(sender.email)].join('\n')
  return `${parts.join('\n\n')}\n\n${signature}\n`
}
