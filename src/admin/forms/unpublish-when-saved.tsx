'use client'

import { PopupList, UnpublishButton, useDocumentInfo, useModal, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { OutsideForm } from '../ui/outside-form'
import { SaveFirstDialog } from './save-first-dialog'
import { useUnsavedInput } from './use-unsaved-input'

/** Payload's own button puts the form back to what is stored: unsaved input is saved as a draft before. */
export function UnpublishWhenSaved() {
  const hasUnsaved = useUnsavedInput()
  const { id, hasPublishedDoc, hasPublishPermission, isTrashed } = useDocumentInfo()
  const { openModal } = useModal()
  const { t: payloadText } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  if (!hasUnsaved && !isAsking) return <UnpublishButton />
  const canUnpublish = hasPublishedDoc && hasPublishPermission === true && isTrashed !== true
  if (!canUnpublish) return null
  const handleSaved = () => {
    setIsAsking(false)
    // The question of Payload's own button.
    openModal(`confirm-un-publish-${String(id)}`)
  }
  return (
    <>
      <PopupList.Button id="action-unpublish" onClick={() => setIsAsking(true)}>
        {payloadText('version:unpublish')}
      </PopupList.Button>
      {isAsking && (
        <OutsideForm>
          <SaveFirstDialog
            action={payloadText('version:unpublish')}
            onClose={() => setIsAsking(false)}
            onSaved={handleSaved}
          />
        </OutsideForm>
      )}
    </>
  )
}
