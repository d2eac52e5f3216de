import { readFileSync } from 'node:fs'
import type { z } from 'zod'

import { errorCode } from '@/platform/errors/error-code'

/** Larger is no secret but a wrong path. */
const MAX_BYTES = 64 * 1024

const SECRET = { isSecret: true }

/** Marks a setting as secret: it may also be given by a file, which `<NAME>_FILE` names. */
export function secret<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta(SECRET)
}

/** The names of the secret settings among those declared. */
export function secretNames(shape: Readonly<Record<string, z.ZodType>>): string[] {
  return Object.keys(shape).filter((name) => shape[name]?.meta()?.['isSecret'] === true)
}

/** The variable that names the file of a secret setting. */
export function fileVariable(name: string): string {
  return `${name}_FILE`
}

/** An empty value means "not set": that is how compose files and shells clear one. */
export function given(value: string | undefined): string | undefined {
  const text = value?.trim()
  return text === '' ? undefined : text
}

interface SecretFiles {
  /** What the files hold, by the name of the setting. */
  values: Record<string, string>
  /** One line per file that cannot be used; none has a value. */
  mistakes: string[]
}

function readSecret(file: string): { value: string } | { problem: string } {
  try {
    const bytes = readFileSync(file)
    if (bytes.length > MAX_BYTES) return { problem: `names a file of more than ${String(MAX_BYTES)} bytes` }
    const value = given(bytes.toString('utf8'))
    return value === undefined ? { problem: 'names an empty file' } : { value }
  } catch (error) {
    return { problem: `names a file that cannot be read (${errorCode(error) ?? 'error'})` }
  }
}

/** Reads the files that `source` names for the secret settings `names`. A setting has a value or a file, never both. */
export function readSecretFiles(
  names: readonly string[],
  source: Readonly<Record<string, string | undefined>>,
): SecretFiles {
  const found: SecretFiles = { values: {}, mistakes: [] }
  for (const name of names) {
    const variable = fileVariable(name)
    const file = given(source[variable])
    if (file === undefined) continue
    const read = readSecret(file)
    if (given(source[name]) !== undefined) {
      found.mistakes.push(`${variable} and ${name} are both set: remove one`)
    } else if ('problem' in read) found.mistakes.push(`${variable} ${read.problem}`)
    else found.values[name] = read.value
  }
  return found
}
