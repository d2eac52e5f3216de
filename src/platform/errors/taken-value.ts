import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'

/** What Payload says of a value that another document holds, in the languages of the panel: it has no code for it. */
const TAKEN = new Set(
  [en, de, fr, es].flatMap(({ translations: { error } }) => [
    error.valueMustBeUnique,
    error.userEmailAlreadyRegistered,
    error.usernameAlreadyRegistered,
  ]),
)

/** Whether a refusal of Payload says that a value is taken already. */
export function saysTaken(message: string): boolean {
  return TAKEN.has(message) || /must be unique|already registered/i.test(message)
}
