/** An option that a buyer chooses a value of, such as size. */
export interface ProductOption {
  readonly name: string
  readonly values: readonly string[]
}

/** A variant with its option values, which distinguish it from the other variants. */
export interface OptionedVariant {
  readonly sku: string
  readonly optionValues: readonly { readonly name: string; readonly value: string }[]
}

const spelt = (text: string) => text.normalize('NFC').trim()

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index)
}

/** Why the options of a product are invalid, as a sentence; null when they are valid. */
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

/** A key of the option values: equal for variants with the same values, empty without options. */
export function choiceOf({ optionValues }: Pick<OptionedVariant, 'optionValues'>): string {
  const pairs = optionValues.map(({ name, value }) => [spelt(name), spelt(value)])
  return pairs.length === 0 ? '' : JSON.stringify(pairs.sort())
}

/** Why a variant cannot be told from another one, as a sentence that names both; null when its values are unique. */
export function problemOfTwins(variant: OptionedVariant, others: readonly OptionedVariant[]): string | null {
  const choice = choiceOf(variant)
  const twin = choice === '' ? undefined : others.find((other) => choiceOf(other) === choice)
  return twin ? `Variant ${variant.sku} has the same option values as variant ${twin.sku}.` : null
}

/** All reasons why a product with these variants cannot be published, one sentence each. */
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
