import type { ProductOption } from '@/domain/catalogue/variant-options'
import { slugify } from '@/domain/catalogue/slug'
import type { OptionPicture } from '@/domain/catalogue/variant-table/table-row'
import { MAX_PICTURES } from '@/domain/catalogue/variant-table/table-row'

import type { Draft, Picture } from '../variants/table-draft'

/** A value of an option. */
export type Value = Pick<OptionPicture, 'option' | 'value'>

/** All values of all options. */
export const valuesOf = (options: readonly ProductOption[]): Value[] =>
  options.flatMap(({ name, values }) => values.map((value) => ({ option: name, value })))

/** How many more pictures the product may have. */
export const roomFor = ({ pictures }: Draft) => Math.max(0, MAX_PICTURES - pictures.length)

/** The value that a picture is of, by the name of its file: `tee-red.jpg` is of Red. The longest of several. */
export function valueInName(fileName: string, options: readonly ProductOption[]): Value | null {
  const words = `-${slugify(fileName.replace(/\.[^.]*$/, ''))}-`
  const found = valuesOf(options).filter(({ value }) => {
    const part = slugify(value)
    // One letter, as of sizes, stands in too many names.
    return part.length > 1 && words.includes(`-${part}-`)
  })
  return found.toSorted((a, b) => b.value.length - a.value.length)[0] ?? null
}

const isOf = (of: Value) => (each: Value) => each.option === of.option && each.value === of.value

/** The draft with the value that a picture is shown for; null for none. A value has one picture. */
export function withValue(draft: Draft, pictureId: string, of: Value | null): Draft {
  const others = draft.optionPictures.filter(
    (each) => each.pictureId !== pictureId && !(of && isOf(of)(each)),
  )
  return { ...draft, optionPictures: of ? [...others, { ...of, pictureId }] : others }
}

/** The draft with another picture, at the end. */
export function withPicture(draft: Draft, picture: Picture, of: Value | null): Draft {
  const more = { ...draft, pictures: [...draft.pictures, picture] }
  return of === null ? more : withValue(more, picture.id, of)
}

/** The draft without a picture. The picture itself stays among the shop's media. */
export function withoutPicture(draft: Draft, pictureId: string): Draft {
  return {
    ...withValue(draft, pictureId, null),
    pictures: draft.pictures.filter(({ id }) => id !== pictureId),
  }
}

/** The draft with a picture at another place. */
export function withMoved(draft: Draft, from: number, to: number): Draft {
  const picture = draft.pictures[from]
  if (!picture || from === to || to < 0 || to >= draft.pictures.length) return draft
  return { ...draft, pictures: draft.pictures.toSpliced(from, 1).toSpliced(to, 0, picture) }
}
