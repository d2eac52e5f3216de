/** What must not be in a committed file, and why. */
interface Ban {
  pattern: RegExp
  why: string
  /** Only files whose path matches; all otherwise. */
  where?: RegExp
}

const CODE = /\.(?:ts|tsx|mjs|js)$/
const TESTS = /\.(?:test|spec)\.tsx?$/

const BANS: readonly Ban[] = [
  {
    pattern: /(?<![\w.~-])\/(?:home|Users)\/[\w.-]+\/|(?<![\w.~-])\/root\/\w|[A-Z]:\\Users\\/,
    why: 'a path of a developer’s machine',
  },
  { pattern: /"resolved": "https?:/, where: /(?:^|\/)package-lock\.json$/, why: 'the host of a registry' },
  {
    pattern: /\b(?:TODO|FIXME)\b(?!\(#\d+\))/,
    where: CODE,
    why: 'unfinished work without an issue number',
  },
  {
    pattern: /eslint-disable|prettier-ignore|@ts-ignore|@ts-nocheck/,
    where: CODE,
    why: 'a switched-off check',
  },
  {
    pattern: /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/,
    where: TESTS,
    why: 'a test that does not run',
  },
  {
    // A name in quotes, such as that of the system's account, is no sentence.
    pattern: /(?<!['"])\b(?:(?:no|some)body|who(?:ever))\b|\b(?:(?:no|some)body|who(?:ever))\b(?!['"])/i,
    where: /^(?!migrations\/)/,
    why: 'a word that does not say who it is: “no user”, “another session”, “the caller”',
  },
]

/** Every ban that `content` breaks, as `path:line: why`. `checkout` is the folder that holds the sources. */
export function findBanned(file: string, content: string, checkout: string): string[] {
  return content.split('\n').flatMap((line, index) => {
    const reasons = BANS.filter(
      ({ pattern, where }) => (where?.test(file) ?? true) && pattern.test(line),
    ).map(({ why }) => why)
    if (checkout.length > 4 && line.includes(`${checkout}/`)) reasons.push('the path of this checkout')
    return reasons.map((why) => `${file}:${index + 1}: ${why}`)
  })
}
