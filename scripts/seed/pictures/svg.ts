import type { Shades } from './palette'

export type Draw = (shades: Shades) => string

/** The same shapes at several places. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}
