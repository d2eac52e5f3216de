import type { DocumentViewClientProps, DocumentViewServerProps } from 'payload'

/** The part of a document view's props that Payload's own form takes: the rest cannot cross to the browser. */
export function clientPropsOf(props: DocumentViewServerProps): DocumentViewClientProps {
  const {
    doc: _doc,
    hasPublishedDoc: _hasPublishedDoc,
    i18n: _i18n,
    initPageResult: _initPageResult,
    locale: _locale,
    params: _params,
    payload: _payload,
    permissions: _permissions,
    routeSegments: _routeSegments,
    searchParams: _searchParams,
    user: _user,
    versions: _versions,
    ...clientProps
  } = props
  return clientProps
}
