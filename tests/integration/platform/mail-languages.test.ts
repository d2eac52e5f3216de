import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { PANEL_LANGUAGE_PREFERENCE } from '@/domain/account/panel-language'
import { CATALOGS } from '@/domain/languages/catalogs'
import type { PanelLanguage, TranslatedLanguage } from '@/domain/languages/languages'
import { TRANSLATED_LANGUAGES } from '@/domain/languages/languages'
import { MAIL_CATALOGS } from '@/domain/languages/mail-catalogs'
import type { Catalog } from '@/domain/languages/words'
import type { EmailTemplate } from '@/features/mail/email-template'
import type { EmailData, EmailName } from '@/features/mail/email-templates'
import { EMAIL_TEMPLATES } from '@/features/mail/email-templates'
import { loadSender } from '@/features/mail/load-sender'
import { renderHtml } from '@/features/mail/render-html'
import { renderText } from '@/features/mail/render-text'
import { previewOrderMail } from '@/features/mail/preview/order-mails'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openClients } from '../support/accounts/session-interfaces'
import { IBAN, makeEveryMail } from '../support/mails/every-mail'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const { rest } = openClients(payload)
const TEMPLATES: { readonly [Name in EmailName]: EmailTemplate<EmailData[Name]> } = EMAIL_TEMPLATES
const NAMES = Object.keys(EMAIL_TEMPLATES) as EmailName[]

let reader: User
let data: EmailData

beforeAll(async () => {
  ;({ data, reader } = await makeEveryMail(payload))
})

/** The panel keeps it so. */
async function readIn(language: PanelLanguage): Promise<void> {
  const req = await createLocalReq({ user: { ...reader, collection: 'users' } }, payload)
  await sql.query(`delete from payload_preferences where key = $1`, [PANEL_LANGUAGE_PREFERENCE])
  await payload.create({
    collection: 'payload-preferences',
    overrideAccess: true,
    req,
    data: {
      key: PANEL_LANGUAGE_PREFERENCE,
      user: { relationTo: 'users', value: reader.id },
      value: { language },
    },
  })
}

async function write<Name extends EmailName>(name: Name, given: (typeof data)[Name] = data[name]) {
  const sender = await loadSender(sql)
  const composed = await TEMPLATES[name].compose(sql, given, sender)
  if (composed === null) throw new Error(`no recipient of ${name}`)
  const { message } = composed
  const { subject, preview } = message
  return {
    text: [subject, preview, renderText(message, sender)].join('\n'),
    html: renderHtml(message, sender),
  }
}

/** What is no word of ours: names of the test, numbers, addresses. */
const DATA = /\S*(zz|\d|@|:\/\/)\S*/gi
const OTHER_DATA = new Set([...Object.values(ADDRESS), 'Łąkowa 5', 'Łódź', 'PL', 'Standard', IBAN])

const isData = (piece: string) =>
  OTHER_DATA.has(piece) || !/\p{L}{2}/u.test(piece.replace(DATA, '').replace(/\bGMT\b|UTC/, ''))

/** A mail by what is said at once: a sentence, a label, a value. */
function piecesOf(text: string): Set<string> {
  const pieces = text.split(/\n|\u00a0?: |, | \(|\)/).map((piece) => piece.trim())
  return new Set(pieces.filter((piece) => piece !== '' && !isData(piece)))
}

/** Texts that are the same in both languages, such as `Total`. */
function isSameIn(language: TranslatedLanguage, piece: string): boolean {
  const catalog: Catalog = { ...CATALOGS[language], ...MAIL_CATALOGS[language] }
  return catalog[piece] === piece
}

describe.each(NAMES)('the mail %s', (name) => {
  it('has no English left in other languages, and amounts and times as each writes them', async () => {
    await readIn('en')
    const english = piecesOf((await write(name)).text)
    expect(english.size).toBeGreaterThan(3)
    for (const language of TRANSLATED_LANGUAGES) {
      await readIn(language)
      const { html, text } = await write(name)
      const left = [...piecesOf(text)].filter((piece) => english.has(piece) && !isSameIn(language, piece))
      expect({ language, left }).toEqual({ language, left: [] })
      expect(text).not.toMatch(/£\d|\d [A-Z][a-z]{2} \d{4},/)
      expect(html).toContain(`<html lang="${language}">`)
    }
  })
})

describe('the language of a mail', () => {
  it('is that of the panel, else that of the person, else that of the shop, else English', async () => {
    const greeting = async () =>
      (await write('password-changed')).text.match(/^(Hello|Guten Tag|Bonjour)/m)?.[1]
    await readIn('de')
    expect(await greeting()).toBe('Guten Tag')
    await sql.query(`delete from payload_preferences where key = $1`, [PANEL_LANGUAGE_PREFERENCE])
    await sql.query(`update users set language = 'fr' where id = $1`, [reader.id])
    expect(await greeting()).toBe('Bonjour')
    await sql.query(`update store set papers_language = 'de'`)
    // Papers are in Polish then: of mails there are none.
    await sql.query(`update users set language = 'pl' where id = $1`, [reader.id])
    expect(await greeting()).toBe('Guten Tag')
    await sql.query(`update users set language = null where id = $1`, [reader.id])
    expect(await greeting()).toBe('Guten Tag')
    await sql.query(`update store set papers_language = 'sv'`)
    expect(await greeting()).toBe('Hello')
    await sql.query(`update store set papers_language = 'en'`)
  })

  it('is that which the panel has kept by the preferences of its reader', async () => {
    await sql.query(`delete from payload_preferences where key = $1`, [PANEL_LANGUAGE_PREFERENCE])
    const headers = { authorization: `JWT ${await tokenOf(payload, reader)}` }
    const path = `/payload-preferences/${PANEL_LANGUAGE_PREFERENCE}`
    const body = { value: { language: 'es' } }
    expect((await rest('POST', path, { headers, body })).status).toBe(200)
    expect((await write('password-changed')).text).toContain('Su contraseña ha cambiado')
  })

  it('is shown by the preview of a mail, whatever the language of who looks at it', async () => {
    await readIn('de')
    const req = await createLocalReq({ user: { ...reader, roles: ['admin'], collection: 'users' } }, payload)
    const { orderId } = data['order-placed']
    const mail = await previewOrderMail(req, orderId, { name: 'order-placed', subjectId: orderId })
    expect(mail?.subject).toMatch(/^Ihre Bestellung /)
    expect(mail?.html).toMatch(/Zwischensumme/)
  })
})
