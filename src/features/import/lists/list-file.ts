import { createWriteStream } from 'node:fs'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { errorCode } from '@/platform/errors/error-code'

import { FileRefusal } from '../reading/file-refusal'

/** A list file that an import writes: what it lists, and the header line by which it is recognised. */
export interface ListFile {
  path: string
  what: string
  /** Header line, with its line end. */
  heading: string
}

async function beginsAs({ path: file, heading }: ListFile): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(heading.length), 0, heading.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === heading
  } finally {
    await handle.close()
  }
}

/**
 * Checks that the path of a list file is unused or holds the list of an earlier run. It will be replaced, or removed
 * when there is nothing to list; that must not happen to another file, a link or a device.
 * @throws FileRefusal when the path holds anything else.
 */
export async function assertListTarget(list: ListFile): Promise<void> {
  const { path: file, what } = list
  const stats = await lstat(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw new FileRefusal(`the ${what} cannot go to ${file}: name a file in a folder of yours`, {
      cause: error,
    })
  })
  if (stats === null) return
  if (!stats.isFile()) {
    throw new FileRefusal(`the ${what} cannot go to ${file}, which is not a regular file: name another`)
  }
  if (stats.size > 0 && !(await beginsAs(list))) {
    throw new FileRefusal(
      `${file} holds something other than an earlier import's ${what}: name another file for them`,
    )
  }
}

/** Writes the file atomically, and removes the one of an earlier run when there is nothing to list. */
export async function writeList(list: ListFile, pages: AsyncGenerator<string>): Promise<void> {
  await assertListTarget(list)
  const { path: file, heading } = list
  const first = await pages.next()
  if (first.done === true) {
    await rm(file, { force: true })
    return
  }
  const text = async function* () {
    yield heading + first.value
    yield* pages
  }
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const partial = `${file}.part`
  // Readable only by the account that runs the import: the records are a company's books.
  await pipeline(Readable.from(text()), createWriteStream(partial, { mode: 0o600 }))
  await rename(partial, file)
}
