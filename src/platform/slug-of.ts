import anyAscii from 'any-ascii'

import { slugify } from '@/domain/catalogue/slug'

/** Characters of other scripts than Latin, e.g. Cyrillic, Greek, Chinese, Arabic, Thai. */
const OTHER_SCRIPTS = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu

/**
 * The URL part made from a title of any script, spelt in Latin letters: `Чашка` → `chashka`. A title of signs alone
 * is spelt, too; empty when there is nothing to spell.
 */
export function slugOf(title: string): string {
  const spelt = title.normalize('NFC').replace(OTHER_SCRIPTS, (run) => anyAscii(run))
  return slugify(spelt) || slugify(anyAscii(title))
}
