import { Readable } from 'node:stream'

import { ZipFile } from 'yazl'

import { DomainError } from '@/domain/errors'
import type { SpreadsheetCell } from '@/domain/spreadsheet-cell'

/** Of a sheet, by the format. */
const MAX_ROWS = 1_048_576
/** Of a cell, by the format. */
const MAX_CHARACTERS = 32_767

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/>
</Types>`

const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>`

const WORKBOOK_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>
</Relationships>`

/** Styles of cells by their place: plain, text, head, and amounts with 0 to 4 decimals. */
const STYLE = { text: 1, head: 2, firstAmount: 3, mostDecimals: 4 } as const
const DECIMALS = ['0', '0.0', '0.00', '0.000', '0.0000']
const FIRST_FORMAT = 164

const STYLES = `${XML}<styleSheet xmlns="${MAIN}">
<numFmts count="${String(DECIMALS.length)}">${DECIMALS.map(
  (code, at) => `<numFmt numFmtId="${String(FIRST_FORMAT + at)}" formatCode="${code}"/>`,
).join('')}</numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${String(STYLE.firstAmount + DECIMALS.length)}">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
${DECIMALS.map((_, at) => `<xf numFmtId="${String(FIRST_FORMAT + at)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}
</cellXfs>
</styleSheet>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML holds it: without what XML has no form for, and with what spreadsheets read as a code written out. */
function escapeText(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/_x(?=[\da-f]{4}_)/gi, '_x005F_x')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

const workbook = (title: string) => `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">
<sheets><sheet name="${escapeText(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

const textCell = (text: string, style: number) =>
  `<c t="inlineStr" s="${String(style)}"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`

function cellXml(cell: SpreadsheetCell): string {
  if (cell === null) return '<c/>'
  if (cell.as !== 'number') return textCell(cell.text, STYLE.text)
  const { decimals, digits } = cell
  const style = decimals === null ? 0 : STYLE.firstAmount + Math.min(decimals, STYLE.mostDecimals)
  return `<c s="${String(style)}"><v>${digits}</v></c>`
}

const rowXml = (cells: readonly string[]) => `<row>${cells.join('')}</row>`

async function* sheetXml(
  header: readonly string[],
  rows: AsyncIterable<readonly (readonly SpreadsheetCell[])[]>,
): AsyncGenerator<string> {
  let count = 1
  // The head stays in sight while the rows move.
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  yield rowXml(header.map((label) => textCell(label, STYLE.head)))
  for await (const some of rows) {
    count += some.length
    if (count > MAX_ROWS)
      throw new DomainError('PAYLOAD_TOO_LARGE', 'A sheet has no room for more than 1,048,575 rows.')
    yield some.map((cells) => rowXml(cells.map(cellXml))).join('')
  }
  yield '</sheetData></worksheet>'
}

/** A file for spreadsheets with one sheet: texts are text cells and amounts are numbers. It is made as its reader takes it. */
export async function* writeXlsx(
  title: string,
  header: readonly string[],
  rows: AsyncIterable<readonly (readonly SpreadsheetCell[])[]>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'xl/workbook.xml': workbook(title),
    'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONS,
    'xl/styles.xml': STYLES,
  }
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  const sheet = Readable.from(sheetXml(header, rows))
  const output = zip.outputStream
  if (!(output instanceof Readable)) throw new Error('the ZIP file is no stream of this Node.js')
  // Told to who reads: an error without a listener would end the process.
  for (const part of [sheet, zip]) part.on('error', (error: Error) => output.destroy(error))
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml')
  zip.end()
  try {
    for await (const chunk of output) yield chunk as Uint8Array
  } finally {
    // Also when the reader leaves in the middle: the rows' snapshot ends with it.
    sheet.destroy()
  }
}
