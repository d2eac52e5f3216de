import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@playwright/test'
import { simpleParser } from 'mailparser'

const folder = path.join(process.env['BROWSER_TEST_DATA_DIR'] ?? '.data', 'mail')
const followed = new Set<string>()

async function findLink(email: string, kind: string): Promise<string> {
  const files = await readdir(folder).catch(() => [])
  for (const file of files.filter((name) => name.startsWith(`${kind}.`) && !followed.has(name))) {
    const { to, text = '' } = await simpleParser(await readFile(path.join(folder, file)))
    const isTheirs = [to ?? []].flat().some(({ value }) => value.some(({ address }) => address === email))
    const link = /https?:\/\/\S+#[\w-]+/.exec(text)?.[0]
    if (!isTheirs || link === undefined) continue
    followed.add(file)
    return link
  }
  return ''
}

/** The link in the newest unread mail of a kind, as soon as it has come. */
export async function linkFor(email: string, kind: string): Promise<string> {
  let link = ''
  await expect
    .poll(async () => (link = await findLink(email, kind)), { message: `a mail ${kind} for ${email}` })
    .not.toBe('')
  return link
}
