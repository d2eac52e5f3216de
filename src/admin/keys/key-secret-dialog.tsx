'use client'

import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { SecretDialog } from '../ui/secret-dialog'

const WARNING = msg(
  'It is shown only now and stored nowhere. With this key, a program can do all that its scopes allow: put it into the program’s secret store, never into an address, a ticket or a chat.',
)

/** Shows a new API key, once. */
export function KeySecretDialog(props: { secret: string; onClose: () => void }) {
  const { t } = useWords()
  return <SecretDialog {...props} noun="key" warning={t(WARNING)} />
}
