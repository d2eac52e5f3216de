'use client'

import type { DefaultCellComponentProps } from 'payload'

/** A column of tags. */
export function TagsCell({ cellData }: DefaultCellComponentProps) {
  const tags: unknown[] = Array.isArray(cellData) ? cellData : []
  return (
    <span className="br-tags">
      {tags
        .filter((tag) => typeof tag === 'string')
        .map((tag) => (
          <span className="br-tag" key={tag}>
            {tag}
          </span>
        ))}
    </span>
  )
}
