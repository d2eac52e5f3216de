import { access } from 'node:fs/promises'
import path from 'node:path'

import type { UploadConfig } from 'payload'
import { NotFound } from 'payload'

import { env } from '@/platform/settings/env'

import { STATIC_DIR } from '@/platform/media/static-dir'

type FileHandler = NonNullable<UploadConfig['handlers']>[number]

/** Payload takes a file that is not in the folder for a failure of ours, not for an address that does not exist. */
export const answerMissingFile: FileHandler = async (req, { params }) => {
  // What is in S3 is asked for there.
  if (env.s3 !== undefined) return
  const folder = path.resolve(STATIC_DIR)
  const file = path.resolve(folder, params.filename)
  // No name of ours has a separator: what has one is looked for nowhere.
  const isThere = path.dirname(file) === folder && (await exists(file))
  if (!isThere) throw new NotFound(req.t)
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}
