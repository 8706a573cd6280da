import { expect, test } from 'vitest'
import type { Ballot } from '#shared/protocol'
import { keepBallot } from '../../../client/sync/keepBallot.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeRound } from '../helpers/makeRound.ts'
import { makeSession } from '../helpers/makeSession.ts'

const dots = (n1: number): Ballot => ({ kind: 'dots', dots: { n1 } })

function voter(kept?: Ballot) {
  const { view } = makeContext({ session: makeSession() })
  const asked: string[] = []
  const server = { ballot: kept }
  let comeBack = () => {}
  const stop = keepBallot(
    view,
    async (round) => {
      asked.push(round)
      return { ok: true, value: server.ballot === undefined ? {} : { ballot: server.ballot } }
    },
    (listen) => {
      comeBack = listen
      return () => {}
    },
  )
  const open = (id: string) =>
    view.setState({ session: makeSession({ rounds: [makeRound({ id })] }) })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return { view, asked, server, stop, open, settle, comeBack: () => comeBack() }
}

test('my ballot is read when a round opens, and forgotten when it is over', async () => {
  const { view, asked, open, settle, stop } = voter(dots(2))
  expect(view.getState().ballot).toBeUndefined()
  open('r')
  expect(view.getState().ballot?.state).toBe('unread')
  await settle()
  expect(view.getState().ballot).toEqual({ round: 'r', wanted: dots(2), state: 'kept' })
  view.setState({ session: makeSession() })
  expect(view.getState().ballot).toBeUndefined()
  expect(asked).toEqual(['r'])
  stop()
})

test('coming back to this window brings what another of mine has cast, but never over what is on its way', async () => {
  const { view, server, open, settle, comeBack, stop } = voter(dots(1))
  open('r')
  await settle()
  server.ballot = dots(3)
  comeBack()
  await settle()
  expect(view.getState().ballot?.wanted).toEqual(dots(3))
  view.setState({ ballot: { round: 'r', wanted: dots(2), state: 'sending' } })
  comeBack()
  await settle()
  expect(view.getState().ballot).toMatchObject({ wanted: dots(2), state: 'sending' })
  stop()
})

test('who does not vote in a round asks for no ballot', async () => {
  const { view, asked, open, settle, stop } = voter()
  view.setState({ self: { ...view.getState().self, role: 'facilitator' } })
  open('r')
  await settle()
  expect([asked, view.getState().ballot]).toEqual([[], undefined])
  stop()
})
