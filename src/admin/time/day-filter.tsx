'use client'

import { useState } from 'react'

import { dayAt, isDay, parseMoment } from '@/domain/time-zone'

import { useWords } from '../languages/use-words'
import { ExistsInput } from '../lists/exists-input'
import { useCondition } from '../lists/use-condition'
import { useShopTimeZone } from './shop-time-zone'

/** The day that a filter asks for; of one that an address has as a moment, the shop's day. */
function dayOf(value: unknown, timeZone: string): string {
  const text = typeof value === 'string' ? value : ''
  const moment = parseMoment(text)
  return moment ? dayAt(moment, timeZone) : isDay(text) ? text : ''
}

/** The filter of a time: a day of the shop, whole. */
export function DayFilter() {
  const timeZone = useShopTimeZone()
  const { t } = useWords()
  const { change, condition, element } = useCondition()
  const value = condition?.value
  const [typed, setTyped] = useState<string | null>(null)
  if (condition?.operator === 'exists') {
    return (
      <div className="br-filter" ref={element}>
        <ExistsInput onChange={(next) => change(next === '' ? undefined : next)} value={value} />
      </div>
    )
  }
  return (
    <div className="br-filter" ref={element}>
      <input
        aria-label={t('Day, in {timeZone}', { timeZone })}
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          setTyped(target.value)
          // On the way to 2026 the year is 0002, 0020 and 0202: those are no days.
          if (isDay(target.value)) change(target.value)
          else if (target.value === '') change(undefined)
        }}
        title={timeZone}
        type="date"
        value={typed ?? dayOf(value, timeZone)}
      />
    </div>
  )
}
