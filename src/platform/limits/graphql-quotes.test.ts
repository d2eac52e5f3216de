import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'

import { makeUnquote } from './graphql-quotes'

const schema = buildSchema('enum Kind { secretKind } type Query { secretField(kind: Kind): String }')

function messagesOf(query: string): string[] {
  return validate(schema, parse(query)).map(({ message }) => message)
}

it.each([
  ['a field', '{ secretFiel }'],
  ['an argument', '{ secretField(kin: secretKind) }'],
  ['a value', '{ secretField(kind: secretKin) }'],
  ['a type', 'query ($kind: Kin) { secretField(kind: $kind) }'],
])('a message about %s that is not there suggests no other name', (_what, query) => {
  const raw = messagesOf(query)
  expect(raw.join(' ')).toContain('Did you mean')
  for (const message of raw) expect(makeUnquote(query, {})(message)).not.toContain('Did you mean')
})

it('what was sent is not quoted', () => {
  const query = '{ secretField(kind: "hunter2") }'
  const [message = ''] = messagesOf(query)
  expect(message).toContain('hunter2')
  expect(makeUnquote(query, {})(message)).not.toContain('hunter2')
})
