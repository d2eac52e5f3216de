import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Noto Sans as whole fonts: Latin, Greek and Cyrillic in one file, so that no text needs a second font. */
const FOLDER = path.join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans')

const FILES = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  strong: '600SemiBold/NotoSans_600SemiBold.ttf',
} as const
export type FontName = keyof typeof FILES

const read = new Map<FontName, Buffer>()

/** A font's file, which is read once. */
export function fontBytes(name: FontName): Buffer {
  const known = read.get(name) ?? readFileSync(path.join(FOLDER, FILES[name]))
  read.set(name, known)
  return known
}

export const FONT_NAMES = Object.keys(FILES) as FontName[]
