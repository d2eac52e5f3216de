import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'
import type { Config } from 'payload'

import { CATALOGS } from '@/domain/languages/catalogs'
import { SOURCE_LANGUAGE, TRANSLATED_LANGUAGES } from '@/domain/languages/languages'
import { PAYLOAD_WORDS } from '@/domain/languages/payload-words'
import { CATALOG_KEY } from '@/domain/languages/words'

/** Languages of the panel: Payload's own words and ours, of which a browser is sent those of its reader's language. */
export const PANEL_I18N = {
  fallbackLanguage: SOURCE_LANGUAGE,
  supportedLanguages: { en, de, fr, es },
  translations: Object.fromEntries(
    TRANSLATED_LANGUAGES.map((language) => [
      language,
      { ...PAYLOAD_WORDS[language], [CATALOG_KEY]: CATALOGS[language] },
    ]),
  ),
} as const satisfies NonNullable<Config['i18n']>
