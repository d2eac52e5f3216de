/**
 * Collects the parameters of one statement by name, while its text is composed of fragments: a fragment asks for the
 * placeholder of a name and does not depend on what comes before it.
 */
export class Parameters {
  readonly #places = new Map<string, number>()

  /** The placeholder of a parameter, such as `$3`. The same name always has the same placeholder. */
  at(name: string): string {
    const place = this.#places.get(name) ?? this.#places.size + 1
    this.#places.set(name, place)
    return `$${String(place)}`
  }

  /**
   * The values of all parameters, in the order of their places.
   * @throws Error when a parameter has no value: `undefined` is not a value, `null` is.
   */
  valuesOf(values: Readonly<Record<string, unknown>>): unknown[] {
    return [...this.#places.keys()].map((name) => {
      const value = values[name]
      if (value === undefined) throw new Error(`the parameter ${name} has no value`)
      return value
    })
  }
}

/** A statement that is composed once and run with values by name. */
export class Statement {
  readonly text: string
  readonly #parameters = new Parameters()

  constructor(compose: (parameters: Parameters) => string) {
    this.text = compose(this.#parameters)
  }

  /** @throws Error when a parameter has no value. */
  valuesOf(values: Readonly<Record<string, unknown>>): unknown[] {
    return this.#parameters.valuesOf(values)
  }
}
