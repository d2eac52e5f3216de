import type { KeyObject } from 'node:crypto'
import { generateKeyPairSync, sign } from 'node:crypto'

/** A certificate and its key, as PEM. */
export interface Certificate {
  certificate: string
  key: string
}

/** One that signs others. */
export interface Authority extends Certificate {
  name: string
  privateKey: KeyObject
}

export interface CertificateFacts {
  /** The common name. */
  name: string
  /** Names of hosts and IPv4 addresses that it is for. */
  hosts?: readonly string[]
  /** Since when it is not valid any more, in days from now; a negative number has expired. */
  days?: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Tags of DER (ITU-T X.690). */
const TAG = { integer: 2, bits: 3, octets: 4, oid: 6, text: 12, utc: 23, sequence: 48, set: 49 } as const

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const sequence = (...parts: readonly Buffer[]) => der(TAG.sequence, ...parts)
const oid = (hex: string) => der(TAG.oid, Buffer.from(hex, 'hex'))
const bits = (body: Buffer) => der(TAG.bits, Buffer.from([0]), body)

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
const nameOf = (text: string) =>
  sequence(der(TAG.set, sequence(oid('550403'), der(TAG.text, Buffer.from(text)))))
const moment = (ms: number) =>
  der(TAG.utc, Buffer.from(`${new Date(ms).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))
const extension = (hex: string, body: Buffer) => sequence(oid(hex), der(TAG.octets, body))

function altName(host: string): Buffer {
  const isAddress = /^[\d.]+$/.test(host)
  return isAddress ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host))
}

function pem(label: string, body: Buffer): string {
  const lines = body.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

let serial = 1

function make(facts: CertificateFacts, by?: Authority): Authority {
  const { name, hosts = [], days = 30 } = facts
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const extensions = [
    ...(by === undefined ? [extension('551d13', sequence(der(1, Buffer.from([0xff]))))] : []),
    ...(hosts.length > 0 ? [extension('551d11', sequence(...hosts.map(altName)))] : []),
  ]
  const body = sequence(
    der(0xa0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.from([(serial += 1)])),
    ECDSA_WITH_SHA256,
    nameOf(by?.name ?? name),
    sequence(moment(Date.now() - 90 * DAY_MS), moment(Date.now() + days * DAY_MS)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length > 0 ? [der(0xa3, sequence(...extensions))] : []),
  )
  const signature = sign('sha256', body, by?.privateKey ?? privateKey)
  return {
    name,
    privateKey,
    certificate: pem('CERTIFICATE', sequence(body, ECDSA_WITH_SHA256, bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** An authority that is trusted where its certificate is given, and nowhere else. */
export function makeAuthority(name: string): Authority {
  return make({ name })
}

/** A certificate of an authority. It was valid 90 days ago. */
export function issue(authority: Authority, facts: CertificateFacts): Certificate {
  return make(facts, authority)
}
