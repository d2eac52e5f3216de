/** In this order, because each may contain what looks like the next. */
const LITERALS =
  /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|[eE]'(?:[^'\\]|''|\\.)*(?:'|$)|'(?:[^']|'')*(?:'|$)|\$(\w*)\$[\s\S]*?\$\1\$|\$\d+|(?<![\w.])\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b/g
const MAX_LENGTH = 2000

/** Names and parameters' places stay. */
function withoutLiteral(part: string): string {
  if (part.startsWith('--') || part.startsWith('/*')) return ' '
  return part.startsWith('"') || /^\$\d+$/.test(part) ? part : '?'
}

/** The text of a statement on one line, with `?` for each text and number that is written in it. */
export function withoutLiterals(text: string): string {
  const bare = text.replace(LITERALS, withoutLiteral).replace(/\s+/g, ' ').trim()
  return bare.length <= MAX_LENGTH ? bare : `${bare.slice(0, MAX_LENGTH)}…`
}

const VERB = /^\s*(\w{1,20})/
const TABLE = /\b(?:from|into|update|join)\s+"?([a-z_][a-z0-9_]{0,62})\b/i

/** What a statement without a name is called: its verb and its first table. */
export function summaryOf(statement: string): string {
  const text = statement.replace(LITERALS, withoutLiteral)
  const verb = (VERB.exec(text)?.[1] ?? 'statement').toLowerCase()
  const table = TABLE.exec(text)?.[1]
  return table === undefined ? verb : `${verb} ${table.toLowerCase()}`
}
