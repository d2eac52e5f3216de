'use client'

import { useState } from 'react'

import type { OfferedKind } from '@/domain/bulk-runs/run-kinds'

import type { SelectionDialogProps } from '../lists/actions/list-action'
import { useWords } from '../languages/use-words'
import { DialogField } from '../ui/dialog-field'
import { RunDialog } from './run-dialog'
import { tagsIn } from './tags-in'

interface Props {
  kind: OfferedKind & ('tag' | 'customer_tag' | 'customer_untag')
  selection: SelectionDialogProps
}

/** Asks for tags, and puts them on what is selected or takes them off. */
export function TagsRunDialog({ kind, selection }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const tags = tagsIn(typed)
  return (
    <RunDialog kind={kind} selection={selection} settings={tags.length === 0 ? null : { tags }}>
      <DialogField
        autoComplete="off"
        hint={t('Parted by commas.')}
        label={t('Tags')}
        onChange={(event) => setTyped(event.target.value)}
        required
        value={typed}
      />
    </RunDialog>
  )
}
