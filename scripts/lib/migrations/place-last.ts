import { readdir, rename } from 'node:fs/promises'
import path from 'node:path'

const NAME = /^(\d{4})(\d{2})(\d{2})_(\d{2})(\d{2})(\d{2})(_.*)\.ts$/

/** The names of migrations, in the order in which they run. */
export async function migrationNames(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  return files.filter((file) => NAME.test(file)).toSorted()
}

/** The same migration a second after another one. */
export function nameAfter(name: string, other: string): string {
  const [, year, month, day, hour, minute, second] = (NAME.exec(other) ?? []).map(Number)
  const title = NAME.exec(name)?.[7] ?? ''
  const at = new Date(
    Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, (second ?? 0) + 1),
  )
  const digits = at.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  return `${digits.slice(0, 8)}_${digits.slice(8)}${title}.ts`
}

/**
 * Migrations run in the order of their names, which begin with the time of the machine that made them: a new one that would
 * run before an older one is renamed. Answers whether it was.
 */
export async function placeLast(folder: string, before: readonly string[]): Promise<boolean> {
  const newest = before.at(-1)
  const [made] = (await migrationNames(folder)).filter((name) => !before.includes(name))
  if (made === undefined || newest === undefined || made > newest) return false
  const name = nameAfter(made, newest)
  for (const ending of ['ts', 'json']) {
    const of = (file: string) => path.join(folder, file.replace(/ts$/, ending))
    await rename(of(made), of(name))
  }
  return true
}
