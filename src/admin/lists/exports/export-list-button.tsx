'use client'

import { useState } from 'react'

import { exportsOf } from '@/domain/lists/exports'

import { useWords } from '../../languages/use-words'
import { useShownFilter } from '../bulk/use-picked-documents'
import { ExportDialog } from './export-dialog'

/** Above a list: a file of all that it shows. */
export function ExportListButton({ collection }: { collection: string }) {
  const { t } = useWords()
  const filter = useShownFilter(false)
  const [isOpen, setIsOpen] = useState(false)
  if (exportsOf(collection).length === 0) return null
  return (
    <>
      <button className="br-views__action" onClick={() => setIsOpen(true)} type="button">
        {t('Export|verb')}
      </button>
      {isOpen && <ExportDialog collection={collection} filter={filter} onClose={() => setIsOpen(false)} />}
    </>
  )
}
