import type { PanelLanguage } from '@/domain/languages/languages'

/** A row of two or three columns: what it is, a detail in small print below it, and an amount or value at the right. */
export interface Row {
  label: string
  detail?: string
  value: string
  isStrong?: boolean
}

/** A PNG within the message. What it says is in words, too: many readers show no pictures. */
export interface PictureBlock {
  kind: 'picture'
  /** Names it among the pictures of all messages. */
  name: string
  png: Buffer
  /** How wide and high it is shown, in pixels. */
  side: number
  alt: string
  caption: string
}

/** A piece of an email message. Texts are plain: both renderings escape them in their own way. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'rows'; rows: readonly Row[] }
  | { kind: 'button'; label: string; url: string }
  | PictureBlock

/** What an email message says, whatever it looks like. */
export interface EmailMessage {
  language: PanelLanguage
  subject: string
  /** The line that mail clients show next to the subject. */
  preview: string
  title: string
  blocks: readonly Block[]
}

/** The store as the sender of its email messages. */
export interface Sender {
  name: string
  email: string
  /** The postal address, a line each. */
  addressLines: readonly string[]
  /** IANA name of the zone that the shop writes times in. */
  timeZone: string
  /** The language of the shop's papers and mails, for people whose own is not known. */
  language: string
}
