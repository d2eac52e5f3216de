'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'

/** Makes a draft from the product with all its variants, and opens it. */
export function CopyProductButton({ productId }: { productId: string }) {
  const router = useRouter()
  const words = useWords()
  const { t } = words
  const [isBusy, setIsBusy] = useState(false)
  const copy = async () => {
    if (isBusy) return
    setIsBusy(true)
    const result = await postAction(`/api/products/${productId}/copies`, {})
    setIsBusy(false)
    if (!result.ok) {
      toast.error(refusalText(result.refusal.message, words))
      return
    }
    const { id } = result.answer as { id: string }
    toast.success(t('This is the copy: a draft with new SKUs and no stock.'))
    router.push(`/admin/collections/products/${id}`)
  }
  return <ActionButton label={t(isBusy ? 'Copying…' : 'Duplicate with variants')} onAct={() => void copy()} />
}
