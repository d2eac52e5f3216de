import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errorCode, StartFailure } from '../failure'

export interface StoredFile {
  size: number
  stream: Readable
}

/** A place for files with names such as `tables/public.orders`: a folder, or a part of a bucket. */
export interface FileStore {
  /** As an operator names it. */
  readonly place: string
  /** Undefined when there is no such file. */
  open: (name: string) => Promise<StoredFile | undefined>
  /** The file is there as a whole, or not at all. */
  write: (name: string, content: AsyncIterable<Uint8Array>) => Promise<void>
  exists: (name: string) => Promise<boolean>
}

/** Files below a folder, which only their owner can read unless `mode` says otherwise. */
export class FolderStore implements FileStore {
  readonly place: string
  readonly #mode: { file: number; folder: number }

  constructor(folder: string, mode = { file: 0o600, folder: 0o700 }) {
    this.place = path.resolve(folder)
    this.#mode = mode
  }

  #at(name: string): string {
    const file = path.resolve(this.place, name)
    // Names come out of a backup: none of them may lead elsewhere.
    if (!file.startsWith(this.place + path.sep)) throw new StartFailure(`${name} is no name of a file here.`)
    return file
  }

  async exists(name: string): Promise<boolean> {
    return existsSync(this.#at(name))
  }

  async open(name: string): Promise<StoredFile | undefined> {
    const file = this.#at(name)
    try {
      const { size } = await stat(file)
      return { size, stream: createReadStream(file, { highWaterMark: 256 * 1024 }) }
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined
      throw new StartFailure(`${file} cannot be read (${errorCode(error) ?? 'error'}).`, { cause: error })
    }
  }

  async write(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const file = this.#at(name)
    const draft = `${file}.unfinished`
    try {
      await mkdir(path.dirname(file), { recursive: true, mode: this.#mode.folder })
      await pipeline(content, createWriteStream(draft, { mode: this.#mode.file, flush: true }))
      await rename(draft, file)
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined)
      const code = errorCode(error)
      if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error
      throw new StartFailure(`${file} cannot be written (${code}).`, { cause: error })
    }
  }
}
