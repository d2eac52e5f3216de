import { describe, expect, it } from 'vitest'
import { canRecord, STATUSES, transitionsFrom } from './lifecycle'
import { factsOf, isDraft, isOver, OPEN_STATUSES, RESERVING_STATUSES, statusesWith } from './status-facts'

describe('what follows from a status', () => {
  it('reserves the units of an order exactly between placing and the last shipment, held or not', () => {
    expect(RESERVING_STATUSES).toEqual(['placed', 'paid', 'on_hold', 'partially_shipped'])
  })

  it('ships only what is reserved, and reserves only what can be shipped, be it after a hold', () => {
    for (const status of STATUSES) {
      const actions = transitionsFrom(status).map(({ action }) => action)
      expect(actions.some((action) => action === 'ship' || action === 'resume')).toBe(
        factsOf(status).reserves,
      )
    }
  })

  it('leaves an order open until it is delivered or over', () => {
    expect(OPEN_STATUSES).toEqual(['draft', 'placed', 'paid', 'on_hold', 'partially_shipped', 'shipped'])
    expect(STATUSES.filter(isOver)).toEqual(['returned', 'cancelled', 'refunded'])
    expect(STATUSES.filter(isDraft)).toEqual(['draft'])
  })

  it('queues what is paid for shipping, and what is held for a decision', () => {
    expect(statusesWith(({ queue }) => queue === 'toShip')).toEqual(['paid', 'partially_shipped'])
    expect(statusesWith(({ queue }) => queue === 'onHold')).toEqual(['on_hold'])
  })

  it('takes no goods back after the order is over', () => {
    expect(STATUSES.filter((status) => isOver(status) && canRecord(status, 'return'))).toEqual([])
  })

  it('has words for customers and staff', () => {
    for (const status of STATUSES) {
      const { happened, customer } = factsOf(status)
      for (const words of [happened, customer.label, customer.text, customer.happened]) {
        expect(words).toMatch(/^[A-Z]/)
      }
    }
  })
})
