const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'

export interface InvoiceFile {
  /** The header and a line per entry, without line ends. */
  lines: string[]
  lineCount: number
  orders: number
  creditNotes: number
  customers: number
  products: number
  netMinor: number
}

interface Sale {
  customer: string
  country: string
  code: string
  quantity: number
  pence: number
  date: string
}

const COUNTRIES = ['United Kingdom', 'Germany', 'EIRE', 'Unspecified', 'USA']

/** Numbers that look thrown and are the same each time. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

class Writer {
  readonly lines = [HEADER]
  netMinor = 0
  readonly #customers = new Set<string>()
  readonly #products = new Set<string>()

  add(invoice: string, sale: Sale, title: string): void {
    const { customer, country, code, quantity, pence, date } = sale
    // Files of this kind write 2.5 and not 2.50.
    const price = String(pence / 100)
    this.lines.push([invoice, code, title, quantity, date, price, customer, country].join(','))
    this.netMinor += quantity * pence
    if (customer !== '') this.#customers.add(customer)
    if (/^\d/.test(code)) this.#products.add(code.toUpperCase())
  }

  finish(orders: number, creditNotes: number): InvoiceFile {
    const { lines, netMinor } = this
    const counts = { customers: this.#customers.size, products: this.#products.size }
    return { lines, lineCount: lines.length - 1, netMinor, orders, creditNotes, ...counts }
  }
}

/**
 * Invoice lines with the traits of real ones: codes with letters in either case, several titles and prices for one code,
 * repeated lines, an invoice over two minutes, prices of zero, postage and manual charges, no customer, credits of goods
 * and services, credits without a sale, and a huge order that is credited in full at once.
 */
export function makeInvoiceFile({
  invoices = 40,
  firstNumber = 600_000,
  customers = 13,
  linesEach = 12,
  titleEnd = '',
} = {}): InvoiceFile {
  const roll = makeDice(firstNumber)
  const writer = new Writer()
  let creditNotes = 0
  for (let n = 0; n < invoices; n += 1) {
    const number = String(firstNumber + n)
    const at = { customer: String(firstNumber + (n % customers)), country: COUNTRIES[n % 5] ?? '' }
    const date = `${String(1 + (n % 12))}/${String(1 + (n % 27))}/2011 9:${String(10 + (n % 49))}`
    const customer = n % 11 === 10 ? '' : at.customer
    const sold = addInvoice(writer, { ...at, customer, date, number, roll, linesEach, titleEnd })
    if (n % 5 === 0) {
      creditNotes += 1
      writer.add(
        `C${String(firstNumber + 5000 + n)}`,
        { ...sold, quantity: -sold.quantity, date: `12/30/2011 8:00` },
        'BACK',
      )
    }
  }
  addOddities(writer, firstNumber + 9000)
  return writer.finish(invoices + 3, creditNotes + 3)
}

interface Heading {
  number: string
  customer: string
  country: string
  date: string
  roll: (sides: number) => number
  /** About twice as many as an invoice has on the average. */
  linesEach: number
  /** What the titles of goods end with: long, where a file has to be large and its lines few. */
  titleEnd: string
}

function addInvoice(writer: Writer, { number, roll, linesEach, titleEnd, ...heading }: Heading): Sale {
  let last: Sale = { ...heading, code: '', quantity: 0, pence: 0 }
  const count = 3 + roll(linesEach)
  for (let line = 0; line < count; line += 1) {
    const base = 20_000 + roll(60)
    const code = `${String(base)}${['', 'a', 'A'][base % 3] ?? ''}`
    last = { ...heading, code, quantity: 1 + roll(48), pence: roll(15) === 0 ? 0 : 5 + roll(1200) }
    writer.add(number, last, `MUG NO ${String(base)}${roll(4) === 0 ? ' (NEW)' : ' '}${titleEnd}`)
    if (roll(10) === 0) writer.add(number, last, 'A SECOND "ONE"'.replaceAll('"', ''))
  }
  if (roll(3) === 0)
    writer.add(number, { ...last, code: 'POST', quantity: 1 + roll(3), pence: 1800 }, 'POSTAGE')
  if (roll(6) === 0)
    writer.add(number, { ...last, code: 'M', quantity: 1, pence: 1 + roll(90_000) }, 'Manual')
  const sold = { ...last, quantity: 7, pence: 425, code: '21999B' }
  writer.add(number, sold, 'SIGN')
  // Real invoices repeat a line now and then.
  if (roll(4) === 0) writer.add(number, sold, 'SIGN')
  return sold
}

function addOddities(writer: Writer, first: number): void {
  const base = { customer: String(first), country: 'France', code: '23166', pence: 104 }
  writer.add(String(first), { ...base, quantity: 74_215, date: '1/18/2011 10:01' }, 'STORAGE JAR')
  writer.add(`C${String(first + 1)}`, { ...base, quantity: -74_215, date: '1/18/2011 10:17' }, 'STORAGE JAR')
  const service = { ...base, quantity: 1, pence: 32_069, code: 'M' }
  // Credited before it was charged: this credit stands alone.
  writer.add(`C${String(first + 2)}`, { ...service, quantity: -1, date: '2/21/2011 14:02' }, 'Manual')
  writer.add(String(first + 3), { ...service, date: '2/21/2011 14:04' }, 'Manual')
  writer.add(
    `C${String(first + 4)}`,
    { ...base, code: '29999', quantity: -3, date: '1/1/2011 8:00' },
    'NEVER SOLD',
  )
  writer.add(String(first + 5), { ...base, quantity: 2, date: '4/17/2011 12:37' }, 'STORAGE JAR')
  writer.add(String(first + 5), { ...base, code: '22001', quantity: 2, date: '4/17/2011 12:38' }, 'TIN')
}

/** The file's bytes as a stream reads them. */
export function bytesOf(lines: readonly string[]): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  return chunksOf(bytes)
}

/** Bytes in pieces that end anywhere, as they do on a disk. */
export async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 7_001) yield bytes.subarray(start, start + 7_001)
}
