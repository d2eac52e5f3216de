import anyAscii from 'any-ascii'

import { slugify } from '@/domain/catalogue/slug'

/** What is neither Latin nor common to all scripts, e.g. Cyrillic, Greek, Chinese, Arabic, Thai. */
const OTHER_SCRIPTS = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu

/**
 * The part of an address made from a title of any script, spelt in Latin letters: `Чашка` → `chashka`. Signs alone are
 * spelt, too; empty only for what no one can read.
 */
export function slugOf(title: string): string {
  const spelt = title.normalize('NFC').replace(OTHER_SCRIPTS, (run) => anyAscii(run))
  return slugify(spelt) || slugify(anyAscii(title))
}
