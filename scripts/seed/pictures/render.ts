import sharp from 'sharp'

import type { Motif } from './motifs'
import { MOTIFS } from './motifs'
import type { Colour } from './palette'
import { PALETTE } from './palette'

const SIZE = 800

/** Tilts and shifts a motif by its place in the catalogue, so that two of a kind do not look the same. */
function poseOf(variation: number): string {
  const angle = ((variation * 7) % 9) - 4
  const scale = 0.94 + ((variation * 5) % 7) * 0.015
  return `translate(400 400) rotate(${angle}) scale(${scale.toFixed(3)}) translate(-400 -400)`
}

/** A product's picture as SVG: the object on a table before a wall. */
export function drawProduct(motif: Motif, colour: Colour, variation: number): string {
  const shades = PALETTE[colour]
  const { ground, light, shade } = shades
  const glow = 260 + ((variation * 83) % 280)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">
    <defs><radialGradient id="wall" cx="${glow / SIZE}" cy=".3" r=".9"><stop offset="0" stop-color="#ffffff"/><stop offset="1" stop-color="${ground}"/></radialGradient></defs>
    <rect width="${SIZE}" height="${SIZE}" fill="url(#wall)"/><rect y="600" width="${SIZE}" height="200" fill="${light}" opacity=".35"/>
    <ellipse cx="400" cy="652" rx="270" ry="30" fill="${shade}" opacity=".2"/>
    <g transform="${poseOf(variation)}">${MOTIFS[motif](shades)}</g></svg>`
}

/** The picture as WebP, the same bytes for the same arguments. */
export async function renderProduct(motif: Motif, colour: Colour, variation: number): Promise<Buffer> {
  return sharp(Buffer.from(drawProduct(motif, colour, variation)))
    .webp({ quality: 86, effort: 2 })
    .toBuffer()
}
