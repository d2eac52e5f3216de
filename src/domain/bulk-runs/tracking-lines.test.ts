import { describe, expect, it } from 'vitest'

import { readTrackingList } from './tracking-lines'

const read = (text: string) =>
  readTrackingList(text).lines.map(({ orderNumber, carrier, trackingNumber }) => [
    orderNumber,
    carrier,
    trackingNumber,
  ])

describe('a list of tracking numbers', () => {
  it.each([
    ['commas', 'BR-1,DHL,00340'],
    ['semicolons', 'BR-1;DHL;00340'],
    ['tabs, as a spreadsheet copies them', 'BR-1\tDHL\t00340'],
    ['small letters and a #', '# br-1, DHL , 00340'],
    ['quotes', '"BR-1","DHL","00340"'],
    [
      'a heading, a mark of the byte order and empty lines',
      '\uFEFFOrder number,Carrier,Tracking\r\n\r\nBR-1,DHL,00340\r\n',
    ],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual([['BR-1', 'DHL', '00340']])
    expect(readTrackingList(text).problems).toEqual([])
  })

  it('may leave the carrier out, and keeps what is in quotes as it is', () => {
    expect(read('BR-1,00340\nBR-2,"Smith, ""Sons""",1E5')).toEqual([
      ['BR-1', null, '00340'],
      ['BR-2', 'Smith, "Sons"', '1E5'],
    ])
  })

  it('says by line what it cannot take, and takes no order twice', () => {
    const { lines, problems } = readTrackingList(
      ['BR-1,DHL,1', 'br-1,DHL,2', ',DHL,3', 'BR-4', 'BR-5,DHL,5,more', `BR-6,DHL,${'9'.repeat(101)}`].join(
        '\n',
      ),
    )
    expect(lines.map(({ line }) => line)).toEqual([1])
    expect(problems).toEqual([
      { line: 2, reason: 'BR-1 is on line 1 already.' },
      { line: 3, reason: 'No order number.' },
      { line: 4, reason: 'No tracking number.' },
      { line: 5, reason: 'More than order number, carrier and tracking number.' },
      { line: 6, reason: 'A text of more than 100 characters.' },
    ])
  })
})
