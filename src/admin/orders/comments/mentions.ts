/** A member of staff who can be mentioned. */
export interface Colleague {
  id: string
  name: string
}

/** What is typed of a name after an `@` in front of the caret; null where no name is being typed. */
export function typedMention(text: string, caret: number): string | null {
  return /(?:^|\s)@([\p{L}\p{M}.'’ -]{0,40})$/u.exec(text.slice(0, caret))?.[1] ?? null
}

const folded = (name: string) => name.toLocaleLowerCase()

/** Whom a typed beginning may mean: those of whose name a word begins so. */
export function matchingColleagues(colleagues: readonly Colleague[], typed: string): Colleague[] {
  const wanted = folded(typed)
  return colleagues
    .filter(({ name }) => folded(name).startsWith(wanted) || folded(name).includes(` ${wanted}`))
    .slice(0, 8)
}

/** The text with a name in place of what was typed of it, and where the caret stands then. */
export function withMention(text: string, caret: number, name: string): { text: string; caret: number } {
  const typed = typedMention(text, caret) ?? ''
  const before = `${text.slice(0, caret - typed.length)}${name} `
  return { text: before + text.slice(caret), caret: before.length }
}

/** Whom a text mentions by an `@` and the whole name. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): string[] {
  return colleagues.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
}
