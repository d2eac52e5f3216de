import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { inParts } from '@/platform/in-parts'
import type { S3Account } from '@/platform/media/s3-account'
import { s3AccountConfig } from '@/platform/media/s3-account'
import { StartFailure } from '../failure'
import type { FileStore, StoredFile } from './file-store'

/** S3 takes 10,000 parts of a file: 160 GB. */
const PART_BYTES = 16 * 1024 * 1024

interface S3Place {
  bucket: string
  /** Ends with a slash, or is empty. */
  prefix: string
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404
}

/** Objects of a bucket below a prefix. */
export class S3Store implements FileStore {
  readonly place: string
  readonly #client: S3Client
  readonly #to: S3Place

  constructor(account: S3Account, to: S3Place) {
    this.place = `s3://${to.bucket}/${to.prefix}`
    this.#to = to
    this.#client = new S3Client({
      ...s3AccountConfig(account),
      // Some servers refuse the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
  }

  #address(name: string) {
    return { Bucket: this.#to.bucket, Key: `${this.#to.prefix}${name}` }
  }

  #failure(name: string, doing: string, cause: unknown): Error {
    if (!(cause instanceof Error) || cause instanceof StartFailure) return cause as Error
    const { Key } = this.#address(name)
    return new StartFailure(
      `s3://${this.#to.bucket}/${Key} cannot be ${doing}: ${cause.name}, ${cause.message}`,
      {
        cause,
      },
    )
  }

  async exists(name: string): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand(this.#address(name)))
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw this.#failure(name, 'read', error)
    }
  }

  async open(name: string): Promise<StoredFile | undefined> {
    try {
      const { Body, ContentLength } = await this.#client.send(new GetObjectCommand(this.#address(name)))
      if (!(Body instanceof Readable) || ContentLength === undefined)
        throw new Error('the answer has no body')
      return { size: ContentLength, stream: Body }
    } catch (error) {
      if (isMissing(error)) return undefined
      throw this.#failure(name, 'read', error)
    }
  }

  async write(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const parts = inParts(content, PART_BYTES)
    const first = await parts.next()
    try {
      const body = first.done === true ? Buffer.alloc(0) : first.value
      if (body.length < PART_BYTES) {
        await this.#client.send(new PutObjectCommand({ ...this.#address(name), Body: body }))
      } else await this.#upload(name, body, parts)
    } catch (error) {
      throw this.#failure(name, 'written', error)
    }
  }

  /** In parts; what was uploaded of a file that fails is removed. */
  async #upload(name: string, first: Buffer, rest: AsyncIterable<Buffer>): Promise<void> {
    const address = this.#address(name)
    const { UploadId } = await this.#client.send(new CreateMultipartUploadCommand(address))
    const upload = { ...address, UploadId }
    try {
      const Parts: { PartNumber: number; ETag: string | undefined }[] = []
      const send = async (Body: Buffer) => {
        const PartNumber = Parts.length + 1
        const { ETag } = await this.#client.send(new UploadPartCommand({ ...upload, PartNumber, Body }))
        Parts.push({ PartNumber, ETag })
      }
      await send(first)
      for await (const part of rest) await send(part)
      await this.#client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }))
    } catch (error) {
      await this.#client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined)
      throw error
    }
  }
}
