import type { BulkAction } from '@/domain/bulk'
import { msg } from '@/domain/languages/words'
import type { Words } from '@/domain/languages/words'

export interface Labels {
  readonly singular: string
  readonly plural: string
}

/** A label as it stands in the middle of a sentence: German has its nouns in capitals everywhere. */
function inSentence(label: string, language: Words['language']): string {
  const isAbbreviation = /^[A-Z]{2}/.test(label)
  return isAbbreviation || language === 'de' ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** `1 product`, `94 products`; labels are as the panel shows them to the reader, and stand in the middle of a sentence here. */
export function countOf(
  count: number,
  { singular, plural }: Labels,
  { language, number }: Pick<Words, 'language' | 'number'>,
): string {
  const isOne = new Intl.PluralRules(language).select(count) === 'one'
  return `${number(count)} ${inSentence(isOne ? singular : plural, language)}`
}

/** In English, for `t`. */
interface ActionWords {
  /** On the button, and before "9 products". */
  readonly verb: string
  /** Says of "9 products" that it is done. */
  readonly done: string
  /** What it comes to, said before it is done. */
  readonly effect: string
  readonly isDangerous?: boolean
}

export const ACTION_WORDS: Readonly<Record<BulkAction, ActionWords>> = {
  edit: {
    verb: msg('Edit'),
    done: msg('Changed: {documents}.'),
    effect: msg('Only the fields below change. What is published stays published, and drafts stay drafts.'),
  },
  publish: {
    verb: msg('Publish'),
    done: msg('Published: {documents}.'),
    effect: msg('The shop shows them at once.'),
  },
  unpublish: {
    verb: msg('Unpublish'),
    done: msg('Unpublished: {documents}.'),
    effect: msg('They leave the shop at once.'),
    isDangerous: true,
  },
  trash: {
    verb: msg('Move to trash'),
    done: msg('Moved to the trash: {documents}.'),
    effect: msg('They can be restored from there.'),
    isDangerous: true,
  },
  restore: {
    verb: msg('Restore'),
    done: msg('Restored: {documents}.'),
    effect: msg('They come back from the trash. What can be published comes back as a draft.'),
  },
}
