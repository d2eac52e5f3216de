import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type OfficeFormat = 'csv' | 'xlsx'

/** LibreOffice of the system, as Debian's `libreoffice-calc-nogui` installs it. */
export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

/** CSV in UTF-8 with commas; cells as they are shown. */
const TO = { csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', xlsx: 'xlsx' } as const

/** A file as LibreOffice opens it and saves it again, without a wish about the types of its cells. */
export async function convertByOffice(bytes: Buffer, from: OfficeFormat, to: OfficeFormat): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-office-'))
  try {
    const file = path.join(folder, `in.${from}`)
    await writeFile(file, bytes)
    const made = spawnSync(
      office ?? '',
      [
        ...['--headless', `-env:UserInstallation=file://${folder}/profile`],
        ...(from === 'csv' ? ['--infilter=CSV:44,34,76,1'] : []),
        ...['--convert-to', TO[to], '--outdir', `${folder}/out`, file],
      ],
      { timeout: 60_000 },
    )
    if (made.status !== 0) throw new Error(`LibreOffice failed: ${made.stderr.toString()}`)
    return await readFile(path.join(folder, 'out', `in.${to}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
