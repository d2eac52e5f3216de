import 'server-only'

import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { KeyAdminView } from '@/features/keys/load-key-admin-view'
import { loadKeyAdminView } from '@/features/keys/load-key-admin-view'

import { withParts } from '../languages/with-parts'
import { ShopTime } from '../time/shop-time'
import { clientPropsOf } from '../ui/client-props-of'
import { KeyActions } from './key-actions'
import { ModeBadge } from './mode-badge'

function stateWords({ state, expiresAt }: KeyAdminView, t: Words['t']): ReactNode {
  if (state === 'revoked') return t('Revoked: it opens nothing any more.')
  if (state === 'expired') return t('Expired: it opens nothing any more.')
  const isReplaced = state === 'replaced'
  if (expiresAt === null) return t(isReplaced ? 'Replaced by another; it goes on working.' : 'Works.')
  return withParts(
    t(isReplaced ? 'Replaced by another; it goes on working until {time}.' : 'Works until {time}.'),
    { time: <ShopTime at={expiresAt} /> },
  )
}

/** A key's page: what can be done with it above, and below it what is known of it. */
export async function KeyEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const { t } = wordsOf(req.i18n)
  const view = docID === undefined ? null : await loadKeyAdminView(req, String(docID))
  return (
    <>
      {view && (
        <Gutter>
          <section aria-label={t('Key {name}', { name: view.name })} className="br-admin-view">
            <header className="br-admin-view__header">
              <p>
                <ModeBadge mode={view.mode} /> {stateWords(view, t)}
              </p>
              <KeyActions
                canRevoke={view.canRevoke}
                canRotate={view.canRotate}
                id={view.id}
                name={view.name}
                prefix={view.prefix}
              />
            </header>
          </section>
        </Gutter>
      )}
      <DefaultEditView {...clientPropsOf(props)} />
    </>
  )
}
