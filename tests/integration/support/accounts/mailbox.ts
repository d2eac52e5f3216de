import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'
import type { Payload } from 'payload'

import { normalMailAddress } from '@/domain/address/mail-address'
import { JOBS } from '@/jobs/jobs'
import { createLogger } from '@/platform/logging/logger'
import type { JobName } from '@/platform/queue'
import { sqlOf } from '@/platform/database/transaction'

import { jobContext } from '../../../factories/jobs'

export interface Mail {
  subject: string
  text: string
  html: string
  /** The token behind the # of its link; empty without one. */
  token: string
}

const WAITING = `delete from pgboss.job where name like 'mail.%' and state = 'created' returning name, data`

function toMail({ subject = '', text = '', html }: ParsedMail): Mail {
  return { subject, text, html: html || '', token: /#([\w-]{20,})/.exec(text)?.[1] ?? '' }
}

/** The worker's mail jobs, done at once, and what people find in their mailboxes then. */
export function openMailbox(payload: Payload) {
  const folder = path.join(process.env['DATA_DIR'] ?? '', 'mail')
  const log = createLogger({ level: 'silent' })
  const read = new Set<string>()

  async function runJobs(): Promise<void> {
    const jobs = await sqlOf(payload).query<{ name: JobName; data: object }>(WAITING)
    for (const { name, data } of jobs) {
      const run = { ctx: jobContext(payload), log, signal: new AbortController().signal }
      await JOBS[name].run(run, data as never)
    }
  }

  /** Mails that have come for an address since it was last asked, by what they are: the first part of their key. */
  async function newMailsTo(email: string): Promise<Record<string, Mail>> {
    await runJobs()
    const files = (await readdir(folder).catch(() => [])).filter((file) => !read.has(file)).sort()
    const mails: [string, Mail][] = []
    for (const file of files) {
      const parsed = await simpleParser(await readFile(path.join(folder, file)))
      const to = [parsed.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))
      if (!to.some((address) => address && normalMailAddress(address) === email)) continue
      read.add(file)
      mails.push([file.split('.')[0] ?? '', toMail(parsed)])
    }
    return Object.fromEntries(mails)
  }

  /** The token of the mail of a kind that has just come for an address. */
  async function tokenFor(email: string, kind: string): Promise<string> {
    const token = (await newMailsTo(email))[kind]?.token
    if (!token) throw new Error(`no link of the kind ${kind} has come for ${email}`)
    return token
  }

  return { newMailsTo, tokenFor }
}
