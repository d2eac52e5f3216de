/** Keeps a value by its key among the latest `most`, as the latest; the oldest makes room. */
export function rememberLatest<Value>(
  values: Map<string, Value>,
  key: string,
  { value, most }: { value: Value; most: number },
): void {
  values.delete(key)
  const oldest = values.size < most ? undefined : values.keys().next().value
  if (oldest !== undefined) values.delete(oldest)
  values.set(key, value)
}
