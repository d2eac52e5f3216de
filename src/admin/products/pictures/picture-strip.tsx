'use client'

import { useState } from 'react'
import type { DragEvent } from 'react'

import { useWords } from '../../languages/use-words'
import type { Draft, Picture } from '../variants/table-draft'
import type { VariantTable } from '../variants/use-variant-table'
import { AddPictures } from './add-pictures'
import { valuesOf, withMoved, withoutPicture, withValue } from './picture-draft'

interface CardProps {
  draft: Draft
  index: number
  picture: Picture
  isReadOnly: boolean
  onChange: (next: (draft: Draft) => Draft) => void
}

/** For which value a picture is shown. */
function ValueChoice({ draft, isReadOnly, onChange, picture }: Omit<CardProps, 'index'>) {
  const { t } = useWords()
  const values = valuesOf(draft.options)
  if (values.length === 0) return null
  const at = values.findIndex(({ option, value }) =>
    draft.optionPictures.some(
      (each) => each.pictureId === picture.id && each.option === option && each.value === value,
    ),
  )
  return (
    <select
      aria-label={t('Value that {picture} is shown for', { picture: picture.alt })}
      disabled={isReadOnly}
      onChange={({ target }) => {
        const of = values[Number(target.value)] ?? null
        onChange((before) => withValue(before, picture.id, of))
      }}
      value={String(at)}
    >
      <option value="-1">{t('Any|value')}</option>
      {values.map(({ option, value }, place) => (
        <option key={`${option} ${value}`} value={String(place)}>
          {t('{option}: {value}', { option, value })}
        </option>
      ))}
    </select>
  )
}

function MoveButtons({ draft, index, onChange, picture }: Omit<CardProps, 'isReadOnly'>) {
  const { t } = useWords()
  const last = draft.pictures.length - 1
  const step = (to: number) => onChange((before) => withMoved(before, index, to))
  return (
    <span className="br-pictures__buttons">
      <button
        aria-label={t('Move {picture} forward', { picture: picture.alt })}
        className="br-button"
        disabled={index === 0}
        onClick={() => step(index - 1)}
        type="button"
      >
        ←
      </button>
      <button
        aria-label={t('Move {picture} back', { picture: picture.alt })}
        className="br-button"
        disabled={index === last}
        onClick={() => step(index + 1)}
        type="button"
      >
        →
      </button>
      <button
        aria-label={t('Take {picture} off', { picture: picture.alt })}
        className="br-button"
        onClick={() => onChange((before) => withoutPicture(before, picture.id))}
        type="button"
      >
        ×
      </button>
    </span>
  )
}

/** Pictures are dragged to their place; the buttons do the same by keyboard. */
function useDrag(onMove: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null)
  return (index: number) => ({
    draggable: true,
    onDragStart: () => setFrom(index),
    onDragOver: (event: DragEvent) => {
      if (from !== null) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      if (from !== null) onMove(from, index)
      setFrom(null)
    },
    onDragEnd: () => setFrom(null),
  })
}

/** The product's pictures in the order in which the shop shows them. */
export function PictureStrip({ view }: { view: VariantTable }) {
  const { t } = useWords()
  const { history, table } = view
  const draft = history.now
  const isReadOnly = !table.mayEdit
  const drag = useDrag((from, to) => history.change((before) => withMoved(before, from, to)))
  if (isReadOnly && draft.pictures.length === 0) return null
  return (
    <div aria-label={t('Pictures')} className="br-pictures" role="group">
      <ul>
        {draft.pictures.map((picture, index) => (
          <li key={picture.id} {...(isReadOnly ? {} : drag(index))}>
            {/* A file of the shop itself, made small already. */}
            <span
              aria-label={picture.alt}
              className="br-pictures__picture"
              role="img"
              style={
                picture.url === null ? undefined : { backgroundImage: `url(${JSON.stringify(picture.url)})` }
              }
            />
            <ValueChoice draft={draft} isReadOnly={isReadOnly} onChange={history.change} picture={picture} />
            {!isReadOnly && (
              <MoveButtons draft={draft} index={index} onChange={history.change} picture={picture} />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && <AddPictures view={view} />}
    </div>
  )
}
