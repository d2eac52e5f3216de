import { execFile } from 'node:child_process'
import { copyFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const CONFIGS = [
  '.dependency-cruiser.cjs',
  '.editorconfig',
  '.prettierignore',
  '.prettierrc.json',
  'eslint.config.mjs',
  'knip.json',
  'package.json',
  'tsconfig.json',
]

/** A small copy of the project: its own guards, and only the sources that a test plants. */
export interface Overlay {
  folder: string
  remove: () => Promise<void>
}

/** Writes `files` (path → content) beside the real configuration of every guard. */
export async function makeOverlay(files: Readonly<Record<string, string>>): Promise<Overlay> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-overlay-'))
  await Promise.all(CONFIGS.map((name) => copyFile(name, path.join(folder, name))))
  await cp('scripts/lint', path.join(folder, 'scripts/lint'), { recursive: true })
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Runs a guard as package.json does. Never throws: a guard that refuses is what the tests look for. */
export function runGuard(
  folder: string,
  program: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const script = path.join(folder, 'node_modules/.bin', program)
    execFile(script, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, output: stdout + stderr })
    })
  })
}
