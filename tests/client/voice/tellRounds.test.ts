import { expect, test } from 'vitest'
import type { Round } from '#shared/protocol'
import { tellRounds } from '../../../client/voice/tellRounds.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeRound } from '../helpers/makeRound.ts'
import { makeSession } from '../helpers/makeSession.ts'

function hear() {
  const { view } = makeContext({ notes: [makeNote({ id: 'n1', text: 'Call back' })] })
  tellRounds(view, () => true)
  const become = (...rounds: Round[]) => view.setState({ session: makeSession({ rounds }) })
  return { view, become, said: () => view.getState().spoken?.words }
}

test('15 T that a round opens is told with the dots one has, and each of mine with what is left', () => {
  const { view, become, said } = hear()
  become(makeRound())
  expect(said()).toBe('A vote is open: Which first? You have 4 dots.')
  const wanted = { kind: 'dots', dots: { n1: 3 } } as const
  view.setState({ ballot: { round: 'r', wanted, state: 'sending' } })
  expect(said()).toBe('1 of 4 dots left')
})

test('15 T that it is closed is told with what came first', () => {
  const { become, said } = hear()
  become(makeRound())
  const result = {
    ballots: 2,
    tallies: [
      [4, 2],
      [1, 1],
    ],
    groups: [],
  }
  become(makeRound({ closed: { atMs: 1, result } }))
  expect(said()).toBe('The vote is closed: Which first? First: Call back, 4 dots.')
  become(
    makeRound({ closed: { atMs: 1, result } }),
    makeRound({ id: 'c', kind: 'consent', options: [] }),
  )
  expect(said()).toBe('A vote is open: Which first?')
})
