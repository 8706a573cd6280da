import { expect, test } from 'vitest'
import { castAgain, giveDots, sortActions } from '#client/actions'
import { myDotsIn, votesOf } from '#client/view'
import type { Ballot, CommandRequest, Round } from '#shared/protocol'
import { makeContext } from '../helpers/makeContext.ts'
import { makeRound } from '../helpers/makeRound.ts'
import { makeSession } from '../helpers/makeSession.ts'

type Answer = { readonly ok: boolean; readonly detail?: string }

/** A voter whose server answers when the test says so. */
function voter(round: Round = makeRound(), role: 'participant' | 'facilitator' = 'participant') {
  const session = makeSession({ rounds: [round] })
  const ballot = { round: round.id, wanted: undefined, state: 'kept' } as const
  const { context, view } = makeContext({ session, ballot, role })
  const sent: Ballot[] = []
  const waiting: ((answer: Answer) => void)[] = []
  const sendCommand = (command: CommandRequest) => {
    if (command.type === 'castBallot') sent.push(command.ballot)
    return new Promise((resolve) => {
      waiting.push(({ ok, detail }) =>
        resolve(
          ok ? { ok, value: { version: 2 } } : { ok, reason: 'refused', problem: { detail } },
        ),
      )
    })
  }
  const voting = { ...context, sendCommand: sendCommand as typeof context.sendCommand }
  const answer = async (how: Answer) => {
    waiting.shift()?.(how)
    await new Promise((resolve) => setTimeout(resolve))
  }
  const give = (id: string, by: 1 | -1 = 1) => giveDots.run(voting, { id, by })
  return { give, sent, answer, context: voting, view, state: () => view.getState().ballot?.state }
}

test('S122 no more dots are given than there are, or than may lie on one note, and none on another', () => {
  const { give, view } = voter()
  for (const id of ['n1', 'n1', 'n1', 'n1', 'n2', 'n2', 'elsewhere']) give(id)
  expect(myDotsIn(view.getState())).toEqual({ n1: 3, n2: 1 })
  give('n1', -1)
  give('n2', -1)
  give('n2', -1)
  expect(myDotsIn(view.getState())).toEqual({ n1: 2 })
})

test('S120 one ballot is under way at a time, the newest is the last, and only then it is kept', async () => {
  const { give, sent, answer, state } = voter()
  for (const id of ['n1', 'n1', 'n2']) give(id)
  expect(sent).toEqual([{ kind: 'dots', dots: { n1: 1 } }])
  await answer({ ok: true })
  expect(sent.at(-1)).toEqual({ kind: 'dots', dots: { n1: 2, n2: 1 } })
  expect(state()).toBe('sending')
  await answer({ ok: true })
  expect([sent.length, state()]).toEqual([2, 'kept'])
})

test('a ballot that was refused is said to have failed, stays as it is wanted, and is sent again on demand', async () => {
  const { give, sent, answer, state, view, context } = voter()
  give('n1')
  await answer({ ok: false, detail: 'The round is closed.' })
  expect(view.getState().ballot).toMatchObject({ state: 'failed', problem: 'The round is closed.' })
  expect(myDotsIn(view.getState())).toEqual({ n1: 1 })
  castAgain.run(context)
  await answer({ ok: true })
  expect([sent.length, state()]).toEqual([2, 'kept'])
})

test('S121 who has no ballot gives no dots; before the server has said what mine is, neither', () => {
  const lead = voter(makeRound(), 'facilitator')
  lead.give('n1')
  expect(lead.sent).toEqual([])
  const early = voter()
  early.view.setState({ ballot: { round: 'r', wanted: undefined, state: 'unread' } })
  early.give('n1')
  expect(early.sent).toEqual([])
})

test('votes are those of the last closed dot vote, and none while another is open', () => {
  const tallies = [
    [2, 1],
    [5, 3],
  ]
  const closed = makeRound({ closed: { atMs: 1, result: { ballots: 3, tallies, groups: [] } } })
  const session = makeSession({ rounds: [closed] })
  expect([...votesOf({ session })]).toEqual([
    ['n1', 2],
    ['n2', 5],
  ])
  const open = makeSession({ rounds: [closed, makeRound({ id: 'r2' })] })
  expect(votesOf({ session: open }).size).toBe(0)
  expect(sortActions.map(({ name }) => name)).toContain('sortByVotes')
})
