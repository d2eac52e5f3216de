'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { useWords } from '../../languages/use-words'
import { ImportDialog } from './import-dialog'

/** Above the list of products: a file of products to import, for those who may make and change them. */
export function ImportProductsButton() {
  const { permissions } = useAuth()
  const router = useRouter()
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const mayWrite = (['products', 'variants'] as const).every((slug) => {
    const allowed = permissions?.collections?.[slug]
    return Boolean(allowed?.create) && Boolean(allowed?.update)
  })
  if (!mayWrite) return null
  const close = (isStarted: boolean) => {
    setIsOpen(false)
    if (isStarted) router.refresh()
  }
  return (
    <>
      <button className="br-views__action" onClick={() => setIsOpen(true)} type="button">
        {t('Import|verb')}
      </button>
      {isOpen && <ImportDialog onClose={close} />}
    </>
  )
}
