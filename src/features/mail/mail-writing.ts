import { isPanelLanguage } from '@/domain/languages/languages'
import { mailWordsIn } from '@/domain/languages/mail-catalogs'
import type { Words } from '@/domain/languages/words'
import { PANEL_LANGUAGE_PREFERENCE } from '@/domain/account/panel-language'

import type { Sender } from './email-message'

/** In what words a message is written, and in whose name. */
export interface MailWriting {
  readonly words: Words
  readonly sender: Sender
}

/**
 * SQL of the language in which a person reads mails; null where it is not known. `user` is the alias of a row of `users`. Staff
 * read mails in the language in which they last used the panel.
 */
export function languageOf(user: string): string {
  return `coalesce((
    select p.value ->> 'language' from payload_preferences_rels r join payload_preferences p on p.id = r.parent_id
    where r.users_id = ${user}.id and p.key = '${PANEL_LANGUAGE_PREFERENCE}' order by p.updated_at desc limit 1),
    ${user}.language::text)`
}

/** Writes in the recipient's language, else in the shop's; in English where there are no mails in either of them. */
export function writingFor(language: string | null, sender: Sender): MailWriting {
  return { sender, words: mailWordsIn([language, sender.language].find(isMailLanguage) ?? 'en') }
}

function isMailLanguage(language: string | null): language is Words['language'] {
  return language !== null && isPanelLanguage(language)
}
