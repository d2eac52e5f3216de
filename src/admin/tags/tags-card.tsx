'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import type { TagChange } from '@/domain/tags'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'
import { TagEditor } from './tag-editor'

interface Props {
  /** The document's address below `/api`. */
  document: `orders/${string}` | `users/${string}`
  tags: readonly string[]
  mayTag: boolean
}

/** The tags of a document. Each change is stored at once. */
export function TagsCard({ document, tags, mayTag }: Props) {
  const router = useRouter()
  const words = useWords()
  const change = async (changed: TagChange) => {
    const result = await postAction(`/api/${document}/tags`, changed)
    if (result.ok) router.refresh()
    else toast.error([refusalText(result.refusal.message, words), ...result.refusal.problems].join(' '))
  }
  if (!mayTag && tags.length === 0) return null
  return (
    <section aria-labelledby="document-tags" className="br-card">
      <h3 id="document-tags">{words.t('Tags')}</h3>
      <TagEditor
        Button={ActionButton}
        isReadOnly={!mayTag}
        onAdd={(tag) => void change({ add: [tag] })}
        onRemove={(tag) => void change({ remove: [tag] })}
        suggestionsPath={`/api/${document.startsWith('orders/') ? 'orders' : 'users'}/tags-in-use`}
        tags={tags}
      />
    </section>
  )
}
