import { execFile } from 'node:child_process'
import { access, cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PARTS = [
  ...['src', 'scripts', 'clients', 'tests', 'migrations', 'docs', 'payload.config.ts', 'package.json'],
  ...['tsconfig.json', 'vitest.config.ts', '.prettierrc.json', '.editorconfig', 'next-env.d.ts'],
]

/** A copy of the whole project, its packages apart, which are those of the project. */
export interface Copy {
  folder: string
  /** Runs a program of Node.js in it. Never throws: a refusal may be what a test looks for. */
  run: (args: readonly string[]) => Promise<{ code: number; output: string }>
  remove: () => Promise<void>
}

/** Settings of the test that starts it, which are none of the copy's. */
const OURS = /^(?:VITEST.*|DATABASE_URL|DATA_DIR)$/

function runIn(folder: string, args: readonly string[]): ReturnType<Copy['run']> {
  const entries = Object.entries(process.env).filter(([name]) => !OURS.test(name))
  const env: NodeJS.ProcessEnv = Object.assign(
    Object.create(null) as NodeJS.ProcessEnv,
    Object.fromEntries(entries),
  )
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: folder, env, maxBuffer: 64 * 1024 * 1024, timeout: 300_000 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        resolve({ code, output: stdout + stderr })
      },
    )
  })
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

/** Copies the project, or a copy of it, to a folder of its own. */
export async function makeCopy(from = '.'): Promise<Copy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-copy-'))
  const there = await Promise.all(
    PARTS.map(async (name) => ((await isThere(path.join(from, name))) ? [name] : [])),
  )
  await Promise.all(
    there.flat().map((name) => cp(path.join(from, name), path.join(folder, name), { recursive: true })),
  )
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  return {
    folder,
    run: (args) => runIn(folder, args),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
