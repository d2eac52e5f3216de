'use client'

import { Link, useDocumentInfo } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

import { useWords } from '../../languages/use-words'
import { neighboursOf, shownPage } from './shown-page'

const subscribeToNothing = () => () => undefined
const inBrowser = () => true
const onServer = () => false

interface NeighbourProps {
  href: string | null
  label: string
  sign: string
}

function Neighbour({ href, label, sign }: NeighbourProps) {
  if (href === null) return <span className="br-neighbours__end">{sign}</span>
  return (
    <Link aria-label={label} href={href} prefetch={false} title={label}>
      {sign}
    </Link>
  )
}

/** On a document's page: to the one before and the one after it in the list that it was opened from, and back to that. */
export function NeighbourLinks() {
  const { t } = useWords()
  const { collectionSlug, id } = useDocumentInfo()
  // The browser's store is not there when the server draws the page.
  const isInBrowser = useSyncExternalStore(subscribeToNothing, inBrowser, onServer)
  const page = isInBrowser && collectionSlug ? shownPage(window.sessionStorage, collectionSlug) : null
  if (!page || collectionSlug === undefined || !page.ids.includes(String(id))) return null
  const { next, previous } = neighboursOf(page, String(id))
  const pathOf = (other: string | null) => other && `/admin/collections/${collectionSlug}/${other}`
  return (
    <nav aria-label={t('Documents of the list')} className="br-neighbours">
      <Link href={page.address} prefetch={false}>
        {t('Back to the list')}
      </Link>
      <Neighbour href={pathOf(previous)} label={t('Previous document of the list')} sign="‹" />
      <Neighbour href={pathOf(next)} label={t('Next document of the list')} sign="›" />
    </nav>
  )
}
