import { isPanelLanguage, SOURCE_LANGUAGE } from './languages'
import type { TranslatedLanguage } from './languages'
import { REFUSALS } from './refusal-catalogs'
import { valueIn } from './values-in'

/** One text of the catalog with places for values, as an expression that finds it in what was said. */
interface Pattern {
  readonly said: RegExp
  readonly translation: string
  /** Places in quotes: what someone has typed stays as it is. */
  readonly quoted: ReadonlySet<number>
}

interface Matcher {
  readonly whole: ReadonlyMap<string, string>
  /** The longest first: it says most. */
  readonly patterns: readonly Pattern[]
}

const PLACE = /\{(\d)\}/g

// Refusals are sentences in one place and part of one in another: neither the first letter's case nor the dot counts.

const withoutDot = (text: string) => text.replace(/\.$/, '')

const plain = (text: string) => withoutDot(text.charAt(0).toLowerCase() + text.slice(1))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function patternOf(text: string, translation: string): Pattern {
  const said = withoutDot(text)
    .split(/\{\d\}/)
    .map(escaped)
    .join('(.+?)')
    .replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
  const quoted = new Set([...text.matchAll(/["“]\{(\d)\}["”]/g)].map(([, at]) => Number(at)))
  return { said: new RegExp(`^${said}$`, 'su'), translation, quoted }
}

/** How many letters of a text are not values. */
const saidOf = (text: string) => text.replace(PLACE, '').length

function matcherOf(catalog: Readonly<Record<string, string>>): Matcher {
  const entries = Object.entries(catalog)
  const isPattern = ([text]: readonly [string, string]) => /\{\d\}/.test(text)
  return {
    whole: new Map(entries.filter((entry) => !isPattern(entry)).map(([text, to]) => [plain(text), to])),
    patterns: entries
      .filter(isPattern)
      .toSorted(([a], [b]) => saidOf(b) - saidOf(a) || (a < b ? -1 : 1))
      .map(([text, translation]) => patternOf(text, translation)),
  }
}

const asWritten = (like: string, text: string) => {
  const cased = /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  return like.endsWith('.') && !/[.!?…]$/.test(cased) ? `${cased}.` : cased
}

/** How deep reasons stand within reasons: `Line 3: the price …: it …`. */
const MAX_DEPTH = 4

interface Search {
  language: TranslatedLanguage
  matcher: Matcher
  depth: number
}

/** A text of the catalog with values, which may be texts of the catalog themselves. */
function byPattern(message: string, search: Search): string | undefined {
  const inside = { ...search, depth: search.depth + 1 }
  for (const { quoted, said, translation } of search.matcher.patterns) {
    const match = said.exec(withoutDot(message))
    if (!match) continue
    const valueAt = (at: number) => {
      const value = match[at + 1] ?? ''
      if (quoted.has(at)) return value
      return valueIn(search.language, value) ?? translated(value, inside) ?? value
    }
    return asWritten(
      message,
      translation.replace(PLACE, (_, at: string) => valueAt(Number(at))),
    )
  }
  return undefined
}

/** Several sentences, items of a list, or what is said of a field by its name: each part by itself. */
function byParts(message: string, search: Search): string | undefined {
  const inside = { ...search, depth: search.depth + 1 }
  const sentences = message.split(/(?<=[.!?]) (?=\p{Lu})/u)
  if (sentences.length > 1) {
    const known = sentences.map((sentence) => translated(sentence, inside))
    const isKnown = known.some((sentence) => sentence !== undefined)
    return isKnown ? known.map((sentence, at) => sentence ?? sentences[at]).join(' ') : undefined
  }
  const [, name, said] = /^([^:]{1,60}): (.+)$/su.exec(message) ?? []
  const part = said === undefined ? undefined : translated(said, inside)
  // What a program may write is said as programs write it: `status is compared with one of: draft, placed`.
  if (name !== undefined && part !== undefined && !name.endsWith(' one of'))
    return `${translated(name, inside) ?? name}: ${part}`
  const items = message.split(', ').map((item) => translated(item, inside))
  const isList = items.length > 1 && items.every((item) => item !== undefined)
  return isList ? items.join(', ') : undefined
}

function translated(message: string, search: Search): string | undefined {
  if (search.depth > MAX_DEPTH) return undefined
  const whole = search.matcher.whole.get(plain(message))
  if (whole !== undefined) return asWritten(message, whole)
  return byPattern(message, search) ?? byParts(message, search)
}

type Catalogs = Readonly<Record<TranslatedLanguage, Readonly<Record<string, string>>>>

/** What refusals say by these catalogs: see {@link refusalIn}. */
export function refusalsBy(catalogs: Catalogs): (language: string, message: string) => string {
  const matchers = new Map<TranslatedLanguage, Matcher>()
  return (language, message) => {
    if (!isPanelLanguage(language) || language === SOURCE_LANGUAGE) return message
    const matcher = matchers.get(language) ?? matcherOf(catalogs[language])
    matchers.set(language, matcher)
    return translated(message, { language, matcher, depth: 0 }) ?? message
  }
}

/**
 * What a refusal says, in the reader's language. Rules say it in English, with values in it, as the APIs answer: it is found
 * in the catalog by what stands around the values. What the catalog lacks stays English.
 */
export const refusalIn = refusalsBy(REFUSALS)
