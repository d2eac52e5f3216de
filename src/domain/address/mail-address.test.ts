import { domainToUnicode } from 'node:url'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mailAddressPart, normalMailAddress, signInName, withNormalMailAddresses } from './mail-address'
import { readableMailAddress } from './readable-mail-address'

const ASCII_FORM = 'anna@xn--bcher-kva.example'

describe('the normal form of a mail address', () => {
  it.each([
    'anna@bücher.example',
    'anna@BÜCHER.example',
    ' Anna@Bücher.Example ',
    'anna@bu\u0308cher.example',
    'ANNA@XN--BCHER-KVA.EXAMPLE',
    'anna@xn--Bcher-kva.example',
    'anna@bücher。example',
    'anna@ｂücher．example',
    ASCII_FORM,
  ])('is one for %j', (typed) => {
    expect(normalMailAddress(typed)).toBe(ASCII_FORM)
    expect(signInName(typed)).toBe(ASCII_FORM)
  })

  it.each([
    ['anna@example.com', 'anna@example.com'],
    ['Anna.Smith+x@Sub.Example.co.uk', 'anna.smith+x@sub.example.co.uk'],
    ['anna@straße.example', 'anna@xn--strae-oqa.example'],
    ['anna@STRASSE.example', 'anna@strasse.example'],
    ['anna@пример.рф', 'anna@xn--e1afmkfd.xn--p1ai'],
    ['anna@日本語.jp', 'anna@xn--wgv71a119e.jp'],
    ['anna@😀.example', 'anna@xn--e28h.example'],
    ['anna@ex--ample.com', 'anna@ex--ample.com'],
    [`a@${'a'.repeat(63)}.de`, `a@${'a'.repeat(63)}.de`],
  ])('of %j is %j', (typed, normal) => {
    expect(normalMailAddress(typed)).toBe(normal)
  })

  it.each([
    '',
    'anna',
    'anna@',
    '@bücher.example',
    'anna@bücher.example.',
    'anna@bücher..example',
    'anna@.example',
    'anna@localhost',
    'anna@127.1',
    'anna@１２７.1',
    'anna@[127.0.0.1]',
    'anna@bücher.example/x',
    'anna@bücher.example／x',
    'anna@bücher.example:80',
    'anna@b%c3%bccher.example',
    'anna@bü cher.example',
    'anna@bü\tcher.example',
    'anna@-bücher.example',
    'anna@ex_ample.com',
    'anna@xn--abc.de',
    'anna@xn--.de',
    `anna@${'a'.repeat(64)}.de`,
    `anna@${'ü'.repeat(64)}.de`,
    `anna@${`${'a'.repeat(60)}.`.repeat(5)}de`,
    `${'a'.repeat(250)}@example.com`,
    'änna@example.com',
    'an na@example.com',
    'anna@evil@example.com',
    'an..na@example.com',
    '"anna"@example.com',
    '<anna@example.com>',
  ])('does not exist for %j', (typed) => {
    expect(normalMailAddress(typed)).toBeNull()
  })

  it('is its own normal form, in ASCII, whatever was typed', () => {
    const sign = fc.oneof(
      fc.constantFrom(...Array.from('aAüÜßé.-@xn日本а😀')),
      fc.string({ unit: 'binary', maxLength: 1 }),
    )
    const domain = fc.array(sign, { maxLength: 12 }).map((signs) => `jo@${signs.join('')}.example`)
    fc.assert(
      fc.property(domain, (typed) => {
        const normal = normalMailAddress(typed)
        if (normal === null) return
        expect(normal).toMatch(/^[\x21-\x7e]+$/)
        expect(normalMailAddress(normal)).toBe(normal)
        expect(normalMailAddress(readableMailAddress(normal))).toBe(normal)
      }),
      { numRuns: 2000 },
    )
  })
})

it('names that are no addresses are looked up as they are, in small letters', () => {
  expect(signInName(' Countess ')).toBe('countess')
  expect(signInName('Jo@xn--abc.de')).toBe('jo@xn--abc.de')
})

it('a text to search for names addresses and their domains as they are stored', () => {
  expect(withNormalMailAddresses('Anna anna@BÜCHER.example Bücher')).toBe(`Anna ${ASCII_FORM} Bücher`)
  expect(withNormalMailAddresses('@bücher.example')).toBe('@xn--bcher-kva.example')
  expect(withNormalMailAddresses('anna@ @ tea@bücher')).toBe('anna@ @ tea@bücher')
})

it('a part of an address is searched for in ASCII, by whole labels of its domain', () => {
  expect(mailAddressPart('BÜCHER.example')).toBe('xn--bcher-kva.example')
  expect(mailAddressPart('na@bücher')).toBe('na@xn--bcher-kva')
  expect(mailAddressPart('bücher')).toBe('xn--bcher-kva')
  expect(mailAddressPart('Anna_%')).toBe('Anna_%')
  expect(mailAddressPart('ü/ü')).toBe('ü/ü')
})

describe('people are shown', () => {
  it.each([
    ['jo@xn--bcher-kva.example', 'jo@bücher.example'],
    ['jo@xn--strae-oqa.example', 'jo@straße.example'],
    ['jo@xn--e1afmkfd.xn--p1ai', 'jo@пример.рф'],
    ['jo@xn--wgv71a119e.jp', 'jo@日本語.jp'],
    ['jo@example.com', 'jo@example.com'],
    ['Countess', 'Countess'],
  ])('%j as %j', (stored, shown) => {
    expect(readableMailAddress(stored)).toBe(shown)
  })

  it.each([
    ['a Cyrillic letter among Latin ones', 'аpple.com'],
    ['Cyrillic letters that read as a Latin word', 'аррӏе.com'],
    ['Greek letters that read as a Latin word', 'ονο.com'],
    ['a dotless i', 'gıthub.com'],
    ['an emoji', '😀.example'],
    ['a right-to-left word', 'שלום.example'],
  ])('the stored form of %s', (_what, domain) => {
    const stored = normalMailAddress(`jo@${domain}`) ?? ''
    expect(stored).toContain('@xn--')
    expect(readableMailAddress(stored)).toBe(stored)
  })

  it.each(['jo@xn--abc.de', 'jo@xn--.de', 'jo@xn--bücher.de', 'jo@xn--a-.de', 'jo@xn--99999999.de', 'xn--'])(
    '%j, which stands for nothing, as it is',
    (stored) => {
      expect(readableMailAddress(stored)).toBe(stored)
    },
  )

  it('the label that Node.js decodes, of any letters', () => {
    const letters = fc.array(fc.constantFrom(...Array.from('abczäöüßéžłøabc')), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(letters, (signs) => {
        const stored = normalMailAddress(`jo@${signs.join('')}.example`)
        if (stored === null) return
        expect(readableMailAddress(stored)).toBe(`jo@${domainToUnicode(stored.slice(3))}`)
      }),
      { numRuns: 2000 },
    )
    const cjk = fc.array(fc.constantFrom(...Array.from('日本語東京都中文かなカナ')), {
      minLength: 1,
      maxLength: 14,
    })
    fc.assert(
      fc.property(cjk, (signs) => {
        const stored = normalMailAddress(`jo@${signs.join('')}.example`) ?? ''
        expect(readableMailAddress(stored)).toBe(`jo@${domainToUnicode(stored.slice(3))}`)
      }),
    )
  })
})
