import { DomainError } from '@/domain/errors'

import type { Table } from './table'
import { unreadable } from './table'
import { readSharedTexts, SheetReader } from './sheet-xml'
import { attributesIn, eachPiece } from './xml'

/** All parts together, unpacked: a file of 100,000 rows has a tenth of it. */
const MOST_BYTES = 200 * 1024 * 1024

const WANTED =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml)$/i

/** The parts of a workbook that its texts are in. */
async function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  // A CSV needs none of it.
  const { unzipSync } = await import('fflate')
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false
        size += originalSize
        if (size > MOST_BYTES)
          throw unreadable('The file is too large when it is unpacked: divide it by products.')
        return true
      },
    })
    return new Map(Object.entries(parts))
  } catch (error) {
    // What a broken archive makes it throw depends on where it is broken.
    throw error instanceof DomainError
      ? error
      : unreadable('The file is broken: save it again as XLSX or CSV.', error)
  }
}

/** The path of the first sheet, by the workbook and its relations. */
async function firstSheet(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const [sheet] = await attributesIn(parts.get('xl/workbook.xml'), 'sheet')
  const relations = await attributesIn(parts.get('xl/_rels/workbook.xml.rels'), 'relationship')
  const target = relations.find(({ id }) => id !== undefined && id === sheet?.['r:id'])?.['target']
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? ''}`
  if (!parts.has(path)) throw unreadable('This is no workbook with a sheet: save it as XLSX or CSV.')
  return path
}

/**
 * Reads the first sheet of a workbook as Excel, LibreOffice and our exports write it.
 * @throws DomainError `VALIDATION_ERROR` for a file that is none; `PAYLOAD_TOO_LARGE`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const parts = await unpack(bytes)
  const path = await firstSheet(parts)
  const texts = await readSharedTexts(parts.get('xl/sharedStrings.xml'))
  const reader = new SheetReader(texts)
  await eachPiece(parts.get(path), reader)
  return { form: 'xlsx', rows: reader.rows }
}
