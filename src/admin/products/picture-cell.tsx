'use client'

import type { DefaultCellComponentProps } from 'payload'

import { useProductFacts } from './product-facts'

/** The first picture of a product, small; the title beside it says what it shows. */
export function PictureCell({ rowData }: DefaultCellComponentProps) {
  const url = useProductFacts(rowData['id'])?.pictureUrl
  const style = url ? { backgroundImage: `url(${JSON.stringify(url)})` } : undefined
  return <span className="br-thumbnail" style={style} />
}
