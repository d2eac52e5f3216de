import { HOUSE_MOTIFS } from './house-motifs'
import { KITCHEN_MOTIFS } from './kitchen-motifs'
import { PAPER_MOTIFS } from './paper-motifs'

/** What a product looks like: SVG shapes on a canvas of 800 × 800, drawn in the product's colour. */
export const MOTIFS = { ...KITCHEN_MOTIFS, ...HOUSE_MOTIFS, ...PAPER_MOTIFS }

export type Motif = keyof typeof MOTIFS
