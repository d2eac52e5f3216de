// A module hook. Lexical's entry points for Node.js wait at top level for the real module, many of them at once, and in
// Node.js 20 some of these waits never end: the process hangs, or leaves with exit code 13 and no message. The real
// module is next to each entry point, so it is loaded directly. Plain JavaScript, because Node.js loads hooks before tsx
// is there to compile.
const WAITING = /\/node_modules\/(?:@lexical\/[\w-]+|lexical)\/dist\/\w+\.node\.mjs$/

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  const resolved = await nextResolve(specifier, context)
  if (!WAITING.test(resolved.url)) return resolved
  return { ...resolved, url: resolved.url.replace(/\.node\.mjs$/, '.prod.mjs') }
}
