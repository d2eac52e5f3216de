/**
 * Texts of our own code as a list of SQL literals, for conditions whose text decides which index serves them: `('a', 'b')`.
 * What a caller sends is a parameter, never part of a statement.
 */
export function textList(texts: readonly string[]): string {
  return `(${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')})`
}
