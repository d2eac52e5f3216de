import { randomUUID } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'

import { createTransport } from 'nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'

import { env } from '@/platform/settings/env'
import type { Env } from '@/platform/settings/env'
import { errorCode } from '@/platform/errors/error-code'
import { PermanentFailure } from '@/platform/queue'

/** Enhanced status codes 5.1.x: the address itself is wrong (RFC 3463, 3.2), so that no retry can succeed. */
const BAD_ADDRESS = /\b5\.1\.\d{1,3}\b/

type MailSettings = Pick<Env, 'smtpUrl' | 'mailFrom' | 'dataDir'>

interface From {
  name: string
  address: string
}

/** "Shop <shop@example.com>" or a bare address, which the settings have checked. */
function parseFrom(text: string): From {
  const match = /^([^<]*)<([^>]+)>$/.exec(text)
  const [, name = '', address = text] = match ?? []
  return { name: name.trim(), address: address.trim() }
}

/**
 * The Message-ID of the email message with this key. It is always the same, so that servers and mail programs
 * recognise a repeated message.
 */
export function messageIdOf(key: string): string {
  const { address } = parseFrom(env.mailFrom)
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return `<${key.replace(/[^\w.-]/g, '.')}@${domain}>`
}

/**
 * Payload's email adapter, which our own code uses too: sends to the server at SMTP_URL, or without one writes `.eml`
 * files.
 */
export function mailAdapter(settings: MailSettings): EmailAdapter<void> {
  const from = parseFrom(settings.mailFrom)
  const { smtpUrl } = settings
  const deliver = smtpUrl === undefined ? writeTo(path.join(settings.dataDir, 'mail')) : sendThrough(smtpUrl)
  return () => ({
    name: smtpUrl === undefined ? 'mail-folder' : 'smtp',
    defaultFromAddress: from.address,
    defaultFromName: from.name,
    sendEmail: (message) => deliver({ from, ...message, disableFileAccess: true, disableUrlAccess: true }),
  })
}

type Deliver = (message: SendEmailOptions) => Promise<void>

/** One connection per message: nodemailer's pool would resend by itself when a connection breaks. */
function sendThrough(url: string): Deliver {
  const { connectMs, answerMs } = env.smtpWait
  const transport = createTransport({
    url,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    // A server may take ten minutes to answer the end of a message; giving up earlier and retrying delivers messages
    // twice (RFC 5321, 4.5.3.2.6).
    socketTimeout: answerMs,
  })
  return async (message) => {
    try {
      await transport.sendMail(message)
    } catch (error) {
      if (error instanceof Error && isBadAddress(error)) {
        throw new PermanentFailure('The mail server refuses the address.', { cause: error })
      }
      throw error
    }
  }
}

function isBadAddress(error: Error): boolean {
  return 'code' in error && error.code === 'EENVELOPE' && BAD_ADDRESS.test(error.message)
}

/** The file's name comes from the Message-ID: the same message written twice is one file. */
function writeTo(folder: string): Deliver {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return async (message) => {
    const { message: bytes, messageId } = await composer.sendMail(message)
    if (!Buffer.isBuffer(bytes)) throw new Error('the mail was not composed in memory')
    const name = messageId.replace(/^<|@[^@]*>$/g, '').replace(/[^\w.-]/g, '_')
    await inFolder(folder, () => writeWhole(path.join(folder, `${name}.eml`), bytes))
  }
}

/** Makes the folder when it is missing: most of the time it is there. */
async function inFolder(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await write()
  }
}

/** Atomic: the file is written under another name and renamed, so that no reader sees half of it. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}.part`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
