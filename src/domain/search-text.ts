import { withNormalMailAddresses } from './address/mail-address'

/** Characters of a search text that are used; the rest of a longer one is ignored. */
export const MAX_SEARCH_LENGTH = 100
/** More words hardly narrow a search, and each one costs. */
const MAX_SEARCH_WORDS = 8
/** Trigram indexes find three characters anywhere; shorter words are found where a word begins. */
const MIN_INNER_LENGTH = 3

/** Left out: apostrophes and primes of all kinds, soft hyphens, zero-width joiners. */
const DROPPED = /['`\u02b9-\u02bd\u2018-\u201b\u2032\u05f3\ua78c\u00ad\u200b-\u200d\u2060\ufeff]/g
/** Decomposition would turn it into a space and cut a word in two. */
const ACUTE_ACCENT = '\u00b4'
/** Combining marks that decomposition leaves beside the letters. */
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g
/** ASCII characters that are neither letter nor digit, and the blocks of punctuation and symbols. */
const SEPARATORS =
  /[^0-9a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u02e0-\u1fff\u2070-\u209f\u20d0-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3005-\u3007\u3021-\u30fa\u30fc-\udfff\uf900-\uffef]+/g
/** Letters that Unicode does not decompose. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** The form of `searchText`, keeping a space at either end where the text had a sign or a space. */
function spaced(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, ' ')
    .replaceAll(ACUTE_ACCENT, '')
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[øđðłıħŧςßæœþ]/g, (letter) => SPELLINGS[letter] ?? letter)
    .replace(SEPARATORS, ' ')
}

/**
 * The form in which texts are searched and searched for: small letters without accents, digits, and one space between
 * words. Apostrophes vanish, compatibility forms (full width, ligatures) become what they stand for. The SQL function
 * `search_text` of the migrations does the same; a property test compares the two. The result holds no wildcard of
 * LIKE.
 */
export function searchText(text: string): string {
  return spaced(text).trim()
}

/**
 * A string that the `searchText` of every text containing this one contains; null when it is too short for an index,
 * or holds marks that are not accents (vowels of Hebrew, Thai or Hindi), which may change places with a neighbour's.
 */
export function searchTextWithin(text: string): string | null {
  const form = searchText(text)
  return form.length < MIN_INNER_LENGTH || /\p{Mark}/u.test(form) ? null : form
}

/**
 * Patterns of LIKE that a search column has to match, all of them: one for each word that was typed. A word of three
 * letters or more is found anywhere, a shorter one where a word begins; a sign before or after it (`100%`) is where a
 * word begins or ends. Mail addresses are searched for in their stored form. Empty when there is nothing to search
 * for.
 */
export function searchPatterns(text: string): string[] {
  const words = withNormalMailAddresses(text.slice(0, MAX_SEARCH_LENGTH)).split(/\s+/).map(spaced)
  const distinct = [...new Set(words)].filter((word) => word.trim() !== '').slice(0, MAX_SEARCH_WORDS)
  return distinct.map((word) => {
    const isShort = word.trim().length < MIN_INNER_LENGTH && !word.startsWith(' ')
    return isShort ? `% ${word}%` : `%${word}%`
  })
}
