import type { Choice } from './variant-choice'

interface ValuePicture {
  readonly option: string
  readonly value: string
}

/** The picture of what is chosen: that of the first option whose chosen value has one; undefined without. */
export function pictureOfChoice<Picture extends ValuePicture>(
  pictures: readonly Picture[],
  options: readonly { readonly name: string }[],
  choice: Choice,
): Picture | undefined {
  const found = options.map(({ name }) =>
    pictures.find(({ option, value }) => option === name && value === choice[name]),
  )
  return found.find((picture) => picture !== undefined)
}
