import { describe, expect, it } from 'vitest'

import { keepHistoryState } from './keep-history-state'

function fakeHistory(): History {
  const history = {
    state: { tree: 'list' } as unknown,
    replaceState(data: unknown) {
      history.state = data
    },
  }
  return history as unknown as History
}

describe('an entry of the browser’s history', () => {
  it('keeps its state when only its address changes', () => {
    const history = fakeHistory()
    keepHistoryState(history)
    history.replaceState(null, '', '?limit=10')
    expect(history.state).toEqual({ tree: 'list' })
  })

  it('takes a state that is given', () => {
    const history = fakeHistory()
    keepHistoryState(history)
    history.replaceState({ tree: 'document' }, '')
    expect(history.state).toEqual({ tree: 'document' })
  })
})
