'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { useWords } from '../languages/use-words'
import { withParts } from '../languages/with-parts'
import { ShopTime } from './shop-time'

/** When the document was last saved and made, on the shop's clock: the panel itself would show the browser's. */
export function DocumentTimes() {
  const { t } = useWords()
  const { savedDocumentData } = useDocumentInfo()
  const saved: unknown = savedDocumentData?.['updatedAt']
  const made: unknown = savedDocumentData?.['createdAt']
  if (typeof saved !== 'string' && typeof made !== 'string') return null
  return (
    <p className="br-document-times">
      {typeof saved === 'string' && (
        <span>{withParts(t('Last saved {time}'), { time: <ShopTime at={saved} /> })}</span>
      )}
      {typeof made === 'string' && (
        <span>{withParts(t('Made {time}'), { time: <ShopTime at={made} /> })}</span>
      )}
    </p>
  )
}
