'use client'

import { SetStepNav } from '@payloadcms/ui'

import { useWords } from '../../languages/use-words'

/** The heading of the page, and where it stands in the panel. */
export function NewOrderHeading() {
  const { t } = useWords()
  const title = t('New order')
  return (
    <>
      <SetStepNav nav={[{ label: t('Orders'), url: '/admin/collections/orders' }, { label: title }]} />
      <h1>{title}</h1>
    </>
  )
}
