/**
 * The path to return to after signing in, or `/account`. Only paths of this shop: a link that says it comes from us must
 * not lead elsewhere. Browsers read `\` as `/` and drop tabs and line ends, so `/\evil` and `/<tab>/evil` leave the site.
 */
export function safeReturnPath(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/account'
  return path
}
