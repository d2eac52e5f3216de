'use client'

import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { ProductOption } from '@/domain/catalogue/variant-options'
import { countCombinations, readOption, readValues } from '@/domain/catalogue/variant-table/combinations'
import { MAX_VARIANTS } from '@/domain/catalogue/variant-table/table-row'
import type { Words } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'

const MAX_OPTIONS = 3

interface Props {
  options: readonly ProductOption[]
  isReadOnly: boolean
  onChange: (options: readonly ProductOption[]) => void
  onRename: (from: string, to: string) => void
}

/** Why options cannot be so; null when they can. */
function problemOfChange(options: readonly ProductOption[], t: Words['t']): string | null {
  const names = options.map(({ name }) => name.toLowerCase())
  if (new Set(names).size < names.length) return t('There is an option of this name already.')
  const count = countCombinations(options)
  if (count <= MAX_VARIANTS) return null
  return t('These options make {count} variants; a product has up to {most}.', {
    count: String(count),
    most: String(MAX_VARIANTS),
  })
}

interface EntryProps {
  label: string
  placeholder: string
  /** Whether a comma ends what is typed, as Enter and Tab do. */
  endsAtComma: boolean
  hint?: string
  /** Answers what is wrong with what was typed; null when it was taken. */
  onEnter: (text: string) => string | null
}

/** A field whose text is taken at Enter, at Tab and when it is left. */
function Entry({ endsAtComma, hint, label, onEnter, placeholder }: EntryProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const enter = (typed: string) => {
    if (typed.trim() === '') return
    const wrong = onEnter(typed)
    setProblem(wrong)
    if (wrong === null) setText('')
  }
  const handleKey = (event: KeyboardEvent) => {
    const ends = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && text.trim() !== '')
    if (!ends) return
    // The next value is typed at once: a second Tab goes on.
    event.preventDefault()
    enter(text)
  }
  return (
    <span className="br-variants__entry">
      <input
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== null}
        aria-label={label}
        autoComplete="off"
        onBlur={() => enter(text)}
        onChange={({ target: { value } }) => {
          if (endsAtComma && /[,;]$/.test(value)) enter(value)
          else setText(value)
        }}
        onKeyDown={handleKey}
        placeholder={placeholder}
        value={text}
      />
      <span className={problem === null ? 'br-hint' : 'br-variants__problem'} id={`${id}-hint`} role="status">
        {problem ?? hint}
      </span>
    </span>
  )
}

interface OptionProps {
  option: ProductOption
  isReadOnly: boolean
  onChange: (option: ProductOption | null) => string | null
  onRename: (to: string) => void
}

function OptionName({ isReadOnly, onRename, option }: Omit<OptionProps, 'onChange'>) {
  const { t } = useWords()
  const [name, setName] = useState(option.name)
  const rename = () => {
    const next = name.normalize('NFC').trim().slice(0, 60)
    if (next === '') setName(option.name)
    else if (next !== option.name) onRename(next)
  }
  if (isReadOnly) return <strong className="br-variants__name">{option.name}</strong>
  return (
    <input
      aria-label={t('Name of the option {name}', { name: option.name })}
      className="br-variants__name"
      onBlur={rename}
      onChange={(event) => setName(event.target.value)}
      value={name}
    />
  )
}

function Option({ isReadOnly, onChange, onRename, option }: OptionProps) {
  const { t } = useWords()
  const { name, values } = option
  const removeValue = (value: string) => onChange({ name, values: values.filter((each) => each !== value) })
  const addValues = (text: string) =>
    onChange({ name, values: [...new Set([...values, ...readValues(text)])] })
  return (
    <div aria-label={name} className="br-variants__option" role="group">
      <OptionName isReadOnly={isReadOnly} onRename={onRename} option={option} />
      <ul className="br-variants__chips">
        {values.map((value) => (
          <li className="br-variants__chip" key={value}>
            {value}
            {!isReadOnly && values.length > 1 && (
              <button
                aria-label={t('Remove {value} from {name}', { value, name })}
                onClick={() => removeValue(value)}
                type="button"
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <>
          <Entry
            endsAtComma
            label={t('Add a value to {name}', { name })}
            onEnter={addValues}
            placeholder={t('Add a value')}
          />
          <button className="br-button" onClick={() => onChange(null)} type="button">
            {t('Remove {name}', { name })}
          </button>
        </>
      )}
    </div>
  )
}

/** What a buyer chooses between: options with their values as chips. */
export function OptionEditor({ isReadOnly, onChange, onRename, options }: Props) {
  const { t } = useWords()
  const replace = (next: readonly ProductOption[]): string | null => {
    const problem = problemOfChange(next, t)
    if (problem === null) onChange(next)
    return problem
  }
  const add = (text: string): string | null => {
    const option = readOption(text)
    return option ? replace([...options, option]) : t('Type a name, a colon, and values: Size: S, M, L.')
  }
  return (
    <div className="br-variants__options">
      {options.map((option, index) => (
        <Option
          isReadOnly={isReadOnly}
          key={option.name}
          onChange={(next) => replace(options.toSpliced(index, 1, ...(next ? [next] : [])))}
          onRename={(to) => {
            if (problemOfChange(options.toSpliced(index, 1, { ...option, name: to }), t) === null)
              onRename(option.name, to)
          }}
          option={option}
        />
      ))}
      {!isReadOnly && options.length < MAX_OPTIONS && (
        <Entry
          endsAtComma={false}
          hint={t('Name, colon, values. Enter or Tab adds it.')}
          label={t('Add an option')}
          onEnter={add}
          placeholder={t(options.length === 0 ? 'Size: S, M, L, XL' : 'Colour: Red, Blue')}
        />
      )}
    </div>
  )
}
