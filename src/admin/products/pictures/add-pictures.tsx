'use client'

import { useId, useRef, useState } from 'react'

import { useWords } from '../../languages/use-words'
import type { VariantTable } from '../variants/use-variant-table'
import { roomFor, valueInName, withPicture } from './picture-draft'
import { uploadPicture } from './upload-picture'

/** Stores files one after the other, and puts each into the table when it is stored. */
function useUploads({ history, table }: VariantTable) {
  const { t } = useWords()
  const [left, setLeft] = useState(0)
  const [problems, setProblems] = useState<readonly string[]>([])
  const upload = async (files: readonly File[]) => {
    const { options } = history.now
    const taken = files.slice(0, roomFor(history.now))
    const over = files.length > taken.length ? [t('A product has up to 20 pictures.')] : []
    setProblems(over)
    setLeft(taken.length)
    for (const file of taken) {
      const of = valueInName(file.name, options)
      const { title = '' } = table.product ?? {}
      const alt = of === null ? title : `${title}, ${of.value}`
      const stored = await uploadPicture(file, alt.slice(0, 300), t)
      if (stored.ok) history.change((draft) => withPicture(draft, stored.picture, of))
      else {
        const problem = t('{name}: {problem}', { name: file.name, problem: stored.message })
        setProblems((others) => [...others, problem])
      }
      setLeft((count) => count - 1)
    }
  }
  return { left, problems, upload }
}

/** A button that takes picture files. A file that is named after a value, as `red.jpg`, is its picture. */
export function AddPictures({ view }: { view: VariantTable }) {
  const id = useId()
  const { t, tn } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const { left, problems, upload } = useUploads(view)
  return (
    <div className="br-variants__footer">
      <button className="br-button" disabled={left > 0} onClick={() => input.current?.click()} type="button">
        {t('Add pictures')}
      </button>
      <input
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        aria-describedby={`${id}-hint`}
        aria-label={t('Picture files')}
        hidden
        multiple
        onChange={({ target }) => {
          void upload([...(target.files ?? [])])
          target.value = ''
        }}
        ref={input}
        type="file"
      />
      <span className="br-hint" id={`${id}-hint`}>
        {t('A file that is named after a value, such as red.jpg, becomes its picture.')}
      </span>
      <span role="status">{left > 0 && tn(left, ['Storing {count} more…', 'Storing {count} more…'])}</span>
      {problems.length > 0 && (
        <p className="br-dialog__error" role="alert">
          {problems.join(' ')}
        </p>
      )}
    </div>
  )
}
