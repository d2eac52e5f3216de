import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Client } from 'pg'

interface Text {
  place: string
  text: string
  /** Secrets that this place is there to give. */
  gives: readonly string[]
}

/** How a secret may be written where it should not be. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
  ]
}

/** Looks for secrets in everything that a running shop leaves behind. */
export class SecretHunt {
  readonly #secrets = new Map<string, readonly string[]>()
  readonly #texts: Text[] = []

  /** From now on this value must be found nowhere. */
  plant(name: string, secret: string): string {
    if (secret.length < 12) throw new Error(`${name} is too short to be recognised`)
    this.#secrets.set(name, formsOf(secret))
    return secret
  }

  keep(place: string, text: string, gives: readonly string[] = []): void {
    this.#texts.push({ place, text, gives })
  }

  keepFolder(folder: string): void {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name)
      if (entry.isFile()) this.keep(file, readFileSync(file, 'latin1'))
    }
  }

  /** Every row of every table as text: JSON as it stands, bytes in hexadecimal. */
  async keepDatabase(client: Client): Promise<void> {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    for (const { name } of rows) {
      const { rows: texts } = await client.query<{ text: string }>(`select t::text as text from ${name} t`)
      this.keep(`the table ${name}`, texts.map(({ text }) => text).join('\n'))
    }
  }

  /** Where a text occurs: shows that a place was looked at. */
  placesOf(text: string): string[] {
    return this.#texts.filter((one) => one.text.includes(text)).map(({ place }) => place)
  }

  /** Which secret was found where, never the secret itself: where it is meant to be, or anywhere else. */
  findings(kind: 'leaked' | 'meant'): string[] {
    const found = this.#texts.flatMap(({ place, text, gives }) =>
      [...this.#secrets]
        .filter(([name]) => gives.includes(name) === (kind === 'meant'))
        .filter(([, forms]) => forms.some((form) => text.includes(form)))
        .map(([name]) => `${name} in ${place}`),
    )
    return [...new Set(found)].sort()
  }
}
