/** Caches a value by its key as the latest of `most` entries; the oldest one is dropped. */
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
