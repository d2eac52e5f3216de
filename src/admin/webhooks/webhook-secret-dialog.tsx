'use client'

import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { SecretDialog } from '../ui/secret-dialog'

const WARNING = msg(
  'It is shown only now. The receiver checks with it that an event comes from this shop: put it into the receiver’s secret store, never into an address, a ticket or a chat.',
)

/** Shows the secret that signs an endpoint's deliveries, once. */
export function WebhookSecretDialog(props: { secret: string; onClose: () => void }) {
  const { t } = useWords()
  return <SecretDialog {...props} noun="secret" warning={t(WARNING)} />
}
