import { DomainError } from '../../errors'
import { parseDecimal } from '../../money'
import type { TaxClass } from '../../tax'
import { TAX_CLASS_LABELS, TAX_CLASSES } from '../../tax'

import { partsOf } from './cells'
import type { FileColumn } from './columns'
import { factsOf, labelOf } from './columns'
import { readDigits } from './read-number'

/** What a shop knows that cells are read with. */
export interface FileSurroundings {
  /** The store's currency. */
  readonly currency: string
  /** Ids of categories by their path in small letters, and by their slug; null for a path that two categories have. */
  readonly categories: ReadonlyMap<string, string | null>
  /** Ids of pictures by their file name. */
  readonly pictures: ReadonlyMap<string, string>
  /**
   * HTML as the editor stores it, and as an export writes that.
   * @throws DomainError for HTML that the editor cannot write.
   */
  readonly readHtml: (html: string) => { readonly document: object; readonly html: string }
}

/** A value as the field of a document has it; null for an emptied one. */
export type FileValue = string | number | object | readonly string[] | null

/** What a cell comes to, or why it cannot be taken. */
export type ReadCell = { readonly value: FileValue } | { readonly problem: string }

/** How people write what is stored as a code. */
export const STATUS_WORDS = { published: 'Published', draft: 'Draft' } as const

const CHOICES: Readonly<Partial<Record<FileColumn, Readonly<Record<string, string>>>>> = {
  status: STATUS_WORDS,
  taxClass: TAX_CLASS_LABELS,
}

const SPREADSHEET_ERRORS = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/
const POWER_OF_TEN = /^\d[.,]\d+E[+-]?\d+$/i

function readAmount(text: string, currency: string): ReadCell {
  const digits = readDigits(text)
  if (digits === null)
    return { problem: 'Write an amount such as 12.50, without a currency or signs between thousands.' }
  try {
    return { value: parseDecimal(digits, currency).amountMinor }
  } catch (error) {
    if (error instanceof DomainError) return { problem: error.message }
    throw error
  }
}

function readPath(text: string, { categories }: FileSurroundings): ReadCell {
  const path = partsOf('path', text).join(' > ').toLowerCase()
  const id = categories.get(path)
  if (id === undefined) return { problem: `There is no category “${text}”.` }
  return id === null
    ? { problem: `Two categories are called “${text}”: write the slug of one.` }
    : { value: id }
}

/** A picture by its name, or by an address that ends in it. */
function nameOfPicture(text: string): string {
  const last =
    text
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  try {
    return text.includes('/') ? decodeURIComponent(last) : text
  } catch (error) {
    if (error instanceof URIError) return last
    throw error
  }
}

/** The file names of pictures that a cell names. */
export const pictureNames = (text: string): string[] => partsOf('files', text).map(nameOfPicture)

const MOST_PICTURES = 20

function readPictures(text: string, { pictures }: FileSurroundings): ReadCell {
  const names = pictureNames(text)
  if (names.length > MOST_PICTURES)
    return { problem: `A product has at most ${String(MOST_PICTURES)} pictures.` }
  const missing = names.find((name) => !pictures.has(name))
  if (missing !== undefined)
    return { problem: `The media library has no picture “${missing}”: upload it first.` }
  return { value: [...new Set(names.map((name) => pictures.get(name) ?? ''))] }
}

function readChoice(column: FileColumn, text: string): ReadCell {
  const words = CHOICES[column] ?? {}
  const wanted = text.toLowerCase()
  const found = Object.entries(words).find(([code, word]) => [code, word.toLowerCase()].includes(wanted))
  return found ? { value: found[0] } : { problem: `Write one of ${Object.values(words).join(', ')}.` }
}

function readHtmlCell(text: string, { readHtml }: FileSurroundings): ReadCell {
  try {
    return { value: readHtml(text).document }
  } catch (error) {
    if (error instanceof DomainError) return { problem: error.message }
    throw error
  }
}

/** Reads a cell that is not empty. */
function readFull(column: FileColumn, text: string, surroundings: FileSurroundings): ReadCell {
  switch (factsOf(column).kind) {
    case 'amount':
      return readAmount(text, surroundings.currency)
    case 'number':
    case 'whole': {
      const digits = readDigits(text)
      const isWhole = factsOf(column).kind === 'whole'
      if (digits === null || (isWhole && digits.includes('.')))
        return {
          problem: `Write a ${isWhole ? 'whole ' : ''}number such as 12, without signs between thousands.`,
        }
      return { value: Number(digits) }
    }
    case 'choice':
      return readChoice(column, text)
    case 'path':
      return readPath(text, surroundings)
    case 'files':
      return readPictures(text, surroundings)
    case 'html':
      return readHtmlCell(text, surroundings)
    case 'identifier':
      if (POWER_OF_TEN.test(text))
        return { problem: 'A spreadsheet has made a number of it and lost digits: write it again as a text.' }
      return { value: text }
    case 'text':
      return { value: text }
  }
}

/** Reads what a cell says. The caller has removed its guards, and knows that it differs from what is stored. */
export function readValue(column: FileColumn, text: string, surroundings: FileSurroundings): ReadCell {
  const { isRequired, max } = factsOf(column)
  if (text === '') return isRequired ? { problem: `${labelOf(column)} may not be empty.` } : { value: null }
  if (SPREADSHEET_ERRORS.test(text)) return { problem: 'The spreadsheet has an error here.' }
  if (max !== undefined && text.length > max)
    return { problem: `${labelOf(column)} has at most ${max.toLocaleString('en')} characters.` }
  return readFull(column, text, surroundings)
}

export const DEFAULT_TAX_CLASS: TaxClass = TAX_CLASSES[0]
