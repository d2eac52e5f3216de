import { COMMON_PASSWORDS, COMMON_WORDS } from './common-passwords'
import { invalidField } from '@/domain/errors'
import { MIN_PASSWORD_LENGTH, passwordLengthProblem } from './password-length'

/** Words that an attacker would try first against this account: the owner's name and addresses, the shop's name. */
export type OwnWords = readonly (string | null | undefined)[]

/** Characters that people put in place of letters. `l` and `i` fold to the same sign, because `1` stands for both. */
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  l: 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '8': 'b',
}

/** Shorter own words are ignored: too many passwords contain them by chance. */
const MIN_OWN_WORD = 4
/** Characters that must remain when an own word is taken out of the password. */
const MIN_REST = 6

/** The text without case, disguises and separators. */
function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return Array.from(plain, (char) => DISGUISES[char] ?? char)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The folded text without digits and signs at either end: "Password2024!" folds to "password". */
function foldCore(text: string): string {
  return fold(text.normalize('NFKC').replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, ''))
}

function readList(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold))
}

let lists: { passwords: ReadonlySet<string>; words: ReadonlySet<string> } | undefined

function isCommon(password: string): boolean {
  lists ??= { passwords: readList(COMMON_PASSWORDS), words: readList(COMMON_WORDS) }
  const core = foldCore(password)
  return lists.passwords.has(fold(password)) || lists.passwords.has(core) || lists.words.has(core)
}

/** Whether the password repeats one piece that would be too short alone. */
function isRepetition(password: string): boolean {
  const piece = /^(.+?)\1+$/su.exec(password.toLowerCase())?.[1]
  return piece !== undefined && Array.from(piece).length < MIN_PASSWORD_LENGTH
}

function isAboutOwner(password: string, ownWords: OwnWords): boolean {
  const folded = fold(password)
  return ownWords
    .flatMap((text) => (text ? [text, text.split('@')[0] ?? '', ...text.split(/\s+/)] : []))
    .map(fold)
    .filter((word) => word.length >= MIN_OWN_WORD && folded.includes(word))
    .some((word) => folded.replaceAll(word, '').length < MIN_REST)
}

/**
 * Why a password is refused; undefined when it is fine. There are no rules about kinds of characters: it must be hard
 * to guess (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordProblem(password: string, ownWords: OwnWords = []): string | undefined {
  const tooShortOrLong = passwordLengthProblem(password)
  if (tooShortOrLong !== undefined) return tooShortOrLong
  if (new Set(Array.from(password)).size < 4 || isRepetition(password)) {
    return 'This password repeats too few characters.'
  }
  if (isCommon(password)) return 'This password is one of those that are tried first: choose another.'
  if (isAboutOwner(password, ownWords)) {
    return 'This password is too close to the name or the address of its account, or to the shop’s name.'
  }
  return undefined
}

/**
 * Refuses a password that {@link passwordProblem} finds a problem with.
 * @throws DomainError `VALIDATION_ERROR` about `password`.
 */
export function assertPassword(password: string, ownWords: OwnWords = []): void {
  const problem = passwordProblem(password, ownWords)
  if (problem !== undefined) throw invalidField('password', problem)
}
