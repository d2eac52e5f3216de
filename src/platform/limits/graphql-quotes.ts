import { GraphQLError, Lexer, Source, TokenKind } from 'graphql'

/** The string literals in a query's text, up to the first syntax error. */
function stringsOfText(text: string): string[] {
  const found: string[] = []
  const lexer = new Lexer(new Source(text))
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (token.kind === TokenKind.STRING || token.kind === TokenKind.BLOCK_STRING) found.push(token.value)
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
  }
  return found
}

function stringsOfValue(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOfValue) : []
}

/** GraphQL ends its messages about an unknown name with similar ones. */
const SUGGESTION = / Did you mean [^?]*\?$/

/**
 * Makes a function that removes sent values from GraphQL's error messages: these quote a value of the wrong type,
 * which may be a password or a token. It also removes suggestions: they would list the schema's names one by one, to callers
 * for whom there is no introspection.
 */
export function makeUnquote(text: string, variables: unknown): (message: string) => string {
  const sent = new Set([...stringsOfText(text), ...stringsOfValue(variables)])
  const quoted = [...sent]
    .filter((value) => value !== '')
    .flatMap((value) => [JSON.stringify(value), `"${value}"`])
  return (message) =>
    quoted.reduce((rest, quotation) => rest.replaceAll(quotation, '"…"'), message.replace(SUGGESTION, ''))
}
