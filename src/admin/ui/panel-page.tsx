import 'server-only'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

interface Props {
  view: AdminViewServerProps
  title: string
  children: ReactNode
}

/** The panel's frame around a page of our own: navigation, header and a heading. */
export function PanelPage({ view, title, children }: Props) {
  const { initPageResult, params, searchParams } = view
  const { locale, permissions, req, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      params={params ?? {}}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams ?? {}}
      // Payload hands them to its own pages alone, the last one first.
      viewActions={req.payload.config.admin.components.actions.toReversed()}
      visibleEntities={{ ...visibleEntities }}
      {...(locale ? { locale } : {})}
      {...(req.user ? { user: req.user } : {})}
    >
      <SetStepNav nav={[{ label: title }]} />
      <main>
        <Gutter className="br-page">
          <h1>{title}</h1>
          {children}
        </Gutter>
      </main>
    </DefaultTemplate>
  )
}
