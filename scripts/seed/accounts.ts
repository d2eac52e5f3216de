import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'

import type { Address } from '@/domain/address/address'
import type { Role } from '@/domain/account/roles'
import { ROLES } from '@/domain/account/roles'

import { makePrivateFolder, writePrivateFile } from '../lib/processes/private-files'

const CONSONANTS = 'bdfghjkmnprstvz'
const VOWELS = 'aeiou'

/** A password that can be read out and typed: four words of two syllables and four digits, about 62 bits. */
export function makeReadablePassword(): string {
  const letter = (letters: string) => letters.charAt(randomInt(letters.length))
  const word = () => letter(CONSONANTS) + letter(VOWELS) + letter(CONSONANTS) + letter(VOWELS)
  return `${word()}-${word()}-${word()}-${word()}-${randomInt(1000, 10_000)}`
}

export const DEMO_PEOPLE: Readonly<Record<Role, { name: string; email: string }>> = {
  admin: { name: 'Ada Hollin', email: 'admin@example.com' },
  manager: { name: 'Miriam Marsh', email: 'manager@example.com' },
  support: { name: 'Sam Ogden', email: 'support@example.com' },
  fulfilment: { name: 'Frank Lister', email: 'fulfilment@example.com' },
  customer: { name: 'Clara Whitworth', email: 'customer@example.com' },
}

export const DEMO_ADDRESSES: readonly [Address, Address] = [
  {
    name: 'Clara Whitworth',
    company: null,
    line1: '27 Canal View',
    line2: null,
    city: 'Todmorden',
    region: 'West Yorkshire',
    postcode: 'OL14 5PQ',
    country: 'GB',
    phone: '+44 7700 900123',
  },
  {
    name: 'Clara Whitworth',
    company: 'Whitworth Bindery',
    line1: 'Unit 3, Albion Mill',
    line2: 'Wharf Street',
    city: 'Sowerby Bridge',
    region: 'West Yorkshire',
    postcode: 'HX6 2AG',
    country: 'GB',
    phone: null,
  },
]

interface Maker {
  payload: Payload
  req?: Partial<PayloadRequest>
}

async function createUser(
  { payload, req }: Maker,
  user: { email: string; name: string; password: string; roles: Role[]; addresses?: Address[] },
): Promise<string> {
  const created = await payload.create({
    collection: 'users',
    overrideAccess: true,
    ...(req ? { req } : {}),
    data: { ...user, isVerified: true, isActive: true },
  })
  return created.id
}

export interface FirstAdmin {
  email: string
  password: string
}

/** Demo accounts share one password; an administrator whom the settings name by the demo's own address keeps theirs. */
export function demoPasswords(password: string, firstAdmin?: FirstAdmin): Record<Role, string> {
  const isDemoAdmin = firstAdmin?.email.toLowerCase() === DEMO_PEOPLE.admin.email
  const entries = ROLES.map((role) => [
    role,
    isDemoAdmin && role === 'admin' ? firstAdmin.password : password,
  ])
  return Object.fromEntries(entries) as Record<Role, string>
}

/** Creates a user of each role; answers their ids by role. */
export async function createDemoAccounts(
  maker: Maker,
  passwords: Readonly<Record<Role, string>>,
): Promise<Record<Role, string>> {
  const ids: [Role, string][] = []
  for (const role of ROLES) {
    const addresses = role === 'customer' ? { addresses: [...DEMO_ADDRESSES] } : {}
    const user = { ...DEMO_PEOPLE[role], password: passwords[role], roles: [role], ...addresses }
    ids.push([role, await createUser(maker, user)])
  }
  return Object.fromEntries(ids) as Record<Role, string>
}

const credentialsFile = (dataDir: string) => path.join(dataDir, 'demo-credentials.json')

/** Stores the demo accounts for the operator: `{ "admin": { "email", "password" }, … }`, for the owner only. Makes the folder. */
export function keepDemoCredentials(dataDir: string, passwords: Readonly<Record<Role, string>>): void {
  makePrivateFolder(dataDir)
  const entries = ROLES.map((role) => [role, { email: DEMO_PEOPLE[role].email, password: passwords[role] }])
  const text = JSON.stringify(Object.fromEntries(entries), null, 2)
  writePrivateFile(credentialsFile(dataDir), `${text}\n`)
}

/** Takes back what {@link keepDemoCredentials} has stored for a shop that did not come to be. */
export function forgetDemoCredentials(dataDir: string): void {
  rmSync(credentialsFile(dataDir), { force: true })
}

export const FIRST_ADMIN_NAME = 'Administrator'

/** Creates the administrator whom ADMIN_EMAIL and ADMIN_PASSWORD name. */
export async function seedFirstAdmin({ email, password, ...maker }: FirstAdmin & Maker): Promise<void> {
  await createUser(maker, { email, name: FIRST_ADMIN_NAME, password, roles: ['admin'] })
}
