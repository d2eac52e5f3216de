import { readFileSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

const packageSchema = z.object({ version: z.string() })

/** The version of this product, from the project's folder, in which every process of ours runs. */
export function productVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(path.join(process.cwd(), 'package.json'), 'utf8')))
    .version
}
