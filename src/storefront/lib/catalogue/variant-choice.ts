export interface ChoosableVariant {
  id: string
  available: number
  options: readonly { name: string; value: string }[]
}

/** The chosen value by the option's name. */
export type Choice = Readonly<Record<string, string>>

function valueOf(variant: ChoosableVariant, name: string): string | undefined {
  return variant.options.find((option) => option.name === name)?.value
}

/** The variant that has all chosen values; undefined while the choice is not complete or no such variant exists. */
export function findChosen<Variant extends ChoosableVariant>(
  variants: readonly Variant[],
  names: readonly string[],
  choice: Choice,
): Variant | undefined {
  return variants.find((variant) =>
    names.every((name) => choice[name] !== undefined && valueOf(variant, name) === choice[name]),
  )
}

/** What to begin with: the first variant in the order of the options that is in stock, else the first of all. */
export function firstChoice(
  variants: readonly ChoosableVariant[],
  options: readonly { name: string; values: readonly string[] }[],
): Choice {
  const places = (variant: ChoosableVariant) =>
    options.map(({ name, values }) => values.indexOf(valueOf(variant, name) ?? ''))
  const sorted = [...variants].sort((a, b) => compareLists(places(a), places(b)))
  const variant = sorted.find(({ available }) => available > 0) ?? sorted[0]
  return Object.fromEntries((variant?.options ?? []).map(({ name, value }) => [name, value]))
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  return a.map((place, index) => place - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

/** Whether a value exists together with what is chosen of the other options, and whether that is in stock. */
export function stateOfValue(
  variants: readonly ChoosableVariant[],
  choice: Choice,
  option: { name: string; value: string },
): 'available' | 'sold-out' | 'missing' {
  const others = Object.entries(choice).filter(([name]) => name !== option.name)
  const fitting = variants.filter(
    (variant) =>
      valueOf(variant, option.name) === option.value &&
      others.every(([name, value]) => valueOf(variant, name) === value),
  )
  if (fitting.length === 0) return 'missing'
  return fitting.some(({ available }) => available > 0) ? 'available' : 'sold-out'
}
