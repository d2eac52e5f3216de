'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { DEFAULT_RATE_LIMIT, KEY_MODE_LABELS, MAX_KEY_NAME, MAX_RATE_LIMIT } from '@/domain/account/api-key'
import { SCOPE_AREAS, scopesOfArea } from '@/domain/account/scopes'
import type { Scope, ScopeArea } from '@/domain/account/scopes'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { DialogField, textOf } from '../ui/dialog-field'
import { secretIn } from '../ui/secret-dialog'
import { KeySecretDialog } from './key-secret-dialog'

const AREAS = Object.keys(SCOPE_AREAS) as ScopeArea[]

/** The end of the chosen day, in the browser's time zone. */
function expiryOf(day: string | undefined): string | null {
  return day === undefined ? null : new Date(`${day}T23:59:59`).toISOString()
}

/** The key that the form asks for. */
function keyOf(form: FormData, t: Words['t']): Submission {
  const scopes = AREAS.flatMap((area) => textOf(form, `scope-${area}`) ?? [])
  if (scopes.length === 0) return { problem: t('Choose at least one thing that the key may do.') }
  return {
    path: '/api/api-keys/issue',
    body: {
      name: textOf(form, 'name') ?? '',
      scopes,
      expiresAt: expiryOf(textOf(form, 'expires')),
      rateLimit: Number(textOf(form, 'rateLimit') ?? DEFAULT_RATE_LIMIT),
      ownerId: textOf(form, 'owner') ?? null,
      mode: textOf(form, 'mode') ?? 'live',
    },
  }
}

const CHOICES: Readonly<Record<string, string>> = {
  read: msg('Read|verb'),
  write: msg('Read and write'),
  import: msg('Read, and import from other channels'),
  '*': msg('Read, write and import'),
}

const verbOf = (scope: Scope) => scope.slice(scope.indexOf(':') + 1)

/** Where nothing is imported, writing is everything. */
function choicesOf(area: ScopeArea): Scope[] {
  const scopes = scopesOfArea(area)
  const isImported = scopes.some((scope) => verbOf(scope) === 'import')
  return scopes.filter((scope) => isImported || verbOf(scope) !== '*')
}

const WRITE_ALONE = msg('Write|verb')

const choiceWords = (scope: Scope) =>
  scope === 'mcp:write' ? WRITE_ALONE : (CHOICES[verbOf(scope)] ?? scope)

function AreaChoice({ area }: { area: ScopeArea }) {
  const { t } = useWords()
  return (
    <label className="br-scope">
      <span>{t(SCOPE_AREAS[area])}</span>
      <select defaultValue="" name={`scope-${area}`}>
        <option value="">{t('Nothing')}</option>
        {choicesOf(area).map((scope) => (
          <option key={scope} value={scope}>
            {t(choiceWords(scope))}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A service account that a key may be made for. */
interface Service {
  id: string
  name: string
}

const WORDS = {
  own: msg('The key acts in your name: it may do no more than you may, and stops when you leave.'),
  service: msg(
    'The key acts for the service account: it may do no more than its roles may, and stays when you leave.',
  ),
} as const

function OwnerChoice({ services }: { services: readonly Service[] }) {
  const { t } = useWords()
  const id = useId()
  const [owner, setOwner] = useState('')
  const hint = <p className="br-hint">{t(owner === '' ? WORDS.own : WORDS.service)}</p>
  if (services.length === 0) return hint
  return (
    <>
      <div className="br-dialog__field">
        <label htmlFor={id}>{t('For')}</label>
        <select id={id} name="owner" onChange={(event) => setOwner(event.target.value)} value={owner}>
          <option value="">{t('Me')}</option>
          {services.map((service) => (
            <option key={service.id} value={service.id}>
              {t('{name} (service account)', { name: service.name })}
            </option>
          ))}
        </select>
      </div>
      {hint}
    </>
  )
}

function ModeChoice() {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>{t('Works on')}</label>
      <select defaultValue="live" id={id} name="mode">
        <option value="live">{t('{mode}: the shop', { mode: t(KEY_MODE_LABELS.live) })}</option>
        <option value="test">
          {t('{mode}: the demo data of the sandbox', { mode: t(KEY_MODE_LABELS.test) })}
        </option>
      </select>
    </div>
  )
}

interface KeyChoices {
  services: readonly Service[]
  /** Whether there is a sandbox that keys can be for. */
  hasSandbox: boolean
}

function KeyForm({ services, hasSandbox }: KeyChoices) {
  const { t } = useWords()
  return (
    <>
      {hasSandbox && <ModeChoice />}
      <OwnerChoice services={services} />
      <DialogField
        autoComplete="off"
        hint={t('The program that will hold it.')}
        label={t('Name')}
        maxLength={MAX_KEY_NAME}
        name="name"
        required
      />
      <fieldset className="br-scopes">
        <legend>{t('What it may do')}</legend>
        {AREAS.map((area) => (
          <AreaChoice area={area} key={area} />
        ))}
      </fieldset>
      <DialogField hint={t('Empty: it does not expire.')} label={t('Last day')} name="expires" type="date" />
      <DialogField
        defaultValue={DEFAULT_RATE_LIMIT}
        label={t('Requests a minute')}
        max={MAX_RATE_LIMIT}
        min={1}
        name="rateLimit"
        required
        type="number"
      />
    </>
  )
}

/** Makes a key, and shows its secret once. */
export function IssueKeyButton({ services, hasSandbox }: KeyChoices) {
  const router = useRouter()
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const showSecret = (answer: unknown) => {
    setIsOpen(false)
    setSecret(secretIn(answer, 'key'))
  }
  const close = () => {
    setSecret(null)
    router.refresh()
  }
  return (
    <div className="br-above-list">
      <ActionButton label={t('Create a key')} onAct={() => setIsOpen(true)} tone="primary" />
      {isOpen && (
        <ActionDialog
          doneMessage={t('The key is made.')}
          onClose={() => setIsOpen(false)}
          onDone={showSecret}
          onSubmit={(form) => keyOf(form, t)}
          submitLabel={t('Create the key')}
          title={t('Create a key')}
        >
          <KeyForm hasSandbox={hasSandbox} services={services} />
        </ActionDialog>
      )}
      {secret !== null && <KeySecretDialog onClose={close} secret={secret} />}
    </div>
  )
}
