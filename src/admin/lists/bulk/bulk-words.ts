import type { BulkAction } from '@/domain/bulk'

export interface Labels {
  readonly singular: string
  readonly plural: string
}

/** `1 product`, `94 products`; labels are as the panel shows them, and stand in the middle of a sentence here. */
export function countOf(count: number, { singular, plural }: Labels): string {
  const label = count === 1 ? singular : plural
  const isAbbreviation = /^[A-Z]{2}/.test(label)
  const inSentence = isAbbreviation ? label : label.charAt(0).toLowerCase() + label.slice(1)
  return `${count.toLocaleString('en')} ${inSentence}`
}

interface ActionWords {
  /** On the button, and before "9 products". */
  readonly verb: string
  /** Before "9 products" when it is done. */
  readonly done: string
  /** What it comes to, said before it is done. */
  readonly effect: string
  readonly isDangerous?: boolean
}

export const ACTION_WORDS: Readonly<Record<BulkAction, ActionWords>> = {
  edit: {
    verb: 'Edit',
    done: 'Changed',
    effect: 'Only the fields below change. What is published stays published, and drafts stay drafts.',
  },
  publish: { verb: 'Publish', done: 'Published', effect: 'The shop shows them at once.' },
  unpublish: {
    verb: 'Unpublish',
    done: 'Unpublished',
    effect: 'They leave the shop at once.',
    isDangerous: true,
  },
  trash: {
    verb: 'Move to trash',
    done: 'Moved to the trash',
    effect: 'They can be restored from there.',
    isDangerous: true,
  },
  restore: {
    verb: 'Restore',
    done: 'Restored',
    effect: 'They come back from the trash. What can be published comes back as a draft.',
  },
}
