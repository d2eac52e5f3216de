import path from 'node:path'

import ts from 'typescript'

import { CLIENT_ENTRY } from './examples'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

/** As `strict` asks, in a program that knows browsers and nothing of Node.js. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  paths: { '@backroom/client': [CLIENT_ENTRY], '*': [path.join(ROOT, 'node_modules/*')] },
}

/** What the compiler has against these programs, `file:line: message`; nothing when they are right. */
export function typeErrorsOf(files: readonly string[], stricter: ts.CompilerOptions = {}): string[] {
  const program = ts.createProgram(files, { ...OPTIONS, ...stricter })
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n')
    if (!file) return text
    const { line } = file.getLineAndCharacterOfPosition(start)
    return `${path.basename(file.fileName)}:${String(line + 1)}: ${text}`
  })
}
