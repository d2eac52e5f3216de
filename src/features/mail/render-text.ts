import { readableMailAddress } from '@/domain/address/readable-mail-address'

import type { Block, EmailMessage, Row, Sender } from './email-message'

function renderRow({ label, detail, value }: Row): string {
  return detail === undefined ? `${label}: ${value}` : `${label} (${detail}): ${value}`
}

/** Null for what has no words. */
function renderBlock(block: Block): string | null {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`
    case 'rows':
      return block.rows.map(renderRow).join('\n')
    case 'button':
      return `${block.label}: ${block.url}`
    case 'picture':
      return null
  }
}

/** The mail for readers without HTML. */
export function renderText(message: EmailMessage, sender: Sender): string {
  const blocks = message.blocks.map(renderBlock).filter((text) => text !== null)
  const parts = [message.title, ...blocks]
  const signature = ['-- ', sender.name, ...sender.addressLines, readableMailAddress(sender.email)].join('\n')
  return `${parts.join('\n\n')}\n\n${signature}\n`
}
