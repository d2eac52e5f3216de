import { describe, expect, it } from 'vitest'

import { summaryOf, withoutLiterals } from './statement-words'

describe('a statement in the log', () => {
  it.each([
    ["select 1 from t where a = 'Ann Smith' and b = $1", 'select ? from t where a = ? and b = $1'],
    [`select "o'clock" from t2 where n > 12.5e3`, `select "o'clock" from t2 where n > ?`],
    ["select 'it''s' || 'secret'", 'select ? || ?'],
    // A backslash escapes in E'…' alone.
    [String.raw`select 'a\' || 'secret'`, 'select ? || ?'],
    [String.raw`select E'a\'b secret' || x`, 'select ? || x'],
    ['select $$secret$$, $tag$ a $$ secret $tag$', 'select ?, ?'],
    ["select 1 -- of Ann's\n from t /* secret */ where x", 'select ? from t where x'],
    ["select 'cut off in the secret", 'select ?'],
  ])('%s has no value that is written in it', (text, bare) => {
    expect(withoutLiterals(text)).toBe(bare)
  })

  it('is not longer than a line of the log may be', () => {
    expect(withoutLiterals(`select ${'a, '.repeat(5000)}b`).length).toBeLessThan(2100)
  })
})

it.each([
  ['\n  SELECT count(*) from "orders" o join users u on true', 'select orders'],
  ['insert into audit_entries (id) values ($1)', 'insert audit_entries'],
  ['update "users" set name = $1', 'update users'],
  ['commit', 'commit'],
  ["select 'from somewhere'", 'select'],
])('%s is called %s', (text, name) => {
  expect(summaryOf(text)).toBe(name)
})
