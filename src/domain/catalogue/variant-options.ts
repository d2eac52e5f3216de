/** What a buyer chooses between. */
export interface ProductOption {
  readonly name: string
  readonly values: readonly string[]
}

/** A variant with the values that tell it from its siblings. */
export interface OptionedVariant {
  readonly sku: string
  readonly optionValues: readonly { readonly name: string; readonly value: string }[]
}

const spelt = (text: string) => text.normalize('NFC').trim()

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index)
}

/** Why the options themselves cannot be chosen between; null when they can. */
export function problemOfOptions(options: readonly ProductOption[]): string | null {
  const twice = repeated(options.map(({ name }) => spelt(name)))
  if (twice !== undefined) return `The option “${twice}” is there twice.`
  for (const { name, values } of options) {
    const value = repeated(values.map(spelt))
    if (value !== undefined) return `The option “${name}” has the value “${value}” twice.`
  }
  return null
}

/** Why a variant does not fit the options of its product, in a sentence that names it; null when it does. */
export function problemOfVariant(
  { sku, optionValues }: OptionedVariant,
  options: readonly ProductOption[],
): string | null {
  const given = new Map(optionValues.map(({ name, value }) => [spelt(name), spelt(value)]))
  if (given.size < optionValues.length) return `Variant ${sku} has two values for one option.`
  const known = new Map(options.map(({ name, values }) => [spelt(name), values.map(spelt)]))
  const unknown = [...given.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0)
    return `Variant ${sku} has a value for ${quoted(unknown)}, which is no option of the product.`
  const missing = [...known.keys()].filter((name) => !given.has(name))
  if (missing.length > 0)
    return `Variant ${sku} has no value for the option ${quoted(missing)} of the product.`
  for (const [name, value] of given) {
    if (known.get(name)?.includes(value) === false)
      return `Variant ${sku} has “${value}” for ${quoted([name])}, which is none of that option’s values.`
  }
  return null
}

/** The same for variants with the same values, and empty for those of a product without options. */
export function choiceOf({ optionValues }: Pick<OptionedVariant, 'optionValues'>): string {
  const pairs = optionValues.map(({ name, value }) => [spelt(name), spelt(value)])
  return pairs.length === 0 ? '' : JSON.stringify(pairs.sort())
}

/** Why no buyer could tell a variant from another one, in a sentence that names both; null when one can. */
export function problemOfTwins(variant: OptionedVariant, others: readonly OptionedVariant[]): string | null {
  const choice = choiceOf(variant)
  const twin = choice === '' ? undefined : others.find((other) => choiceOf(other) === choice)
  return twin ? `Variant ${variant.sku} has the same option values as variant ${twin.sku}.` : null
}

/** Everything that keeps a product with these variants from being published, each as a sentence. */
export function problemsOfProduct(
  options: readonly ProductOption[],
  variants: readonly OptionedVariant[],
): string[] {
  const own = problemOfOptions(options)
  const ofVariants = variants.flatMap(
    (variant, index) =>
      problemOfVariant(variant, options) ?? problemOfTwins(variant, variants.slice(0, index)) ?? [],
  )
  return own === null ? ofVariants : [own, ...ofVariants]
}
