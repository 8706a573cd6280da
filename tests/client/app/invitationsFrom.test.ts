import { expect, it } from 'vitest'
import { invitationsFrom } from '../../../client/app/board/invitationsFrom.ts'
import type { KnownWorkshop } from '../../../client/app/browserMemory.ts'

const entry = {
  workshopId: 'w1',
  participantId: 'p1',
  role: 'participant' as const,
  sessionToken: 's1',
  title: 'Title',
  functions: [],
  named: true,
}
const workshop: KnownWorkshop = {
  workshopId: 'w1',
  title: 'Title',
  openedAtMs: 1,
  links: {},
  entries: [],
}

it('offers the link a person came in by', () => {
  const known = { ...workshop, entries: [{ cameBy: 'tok', entry }] }
  expect(invitationsFrom(known, undefined, 'http://here').links).toEqual({
    participant: 'http://here/w/w1#tok',
  })
})

it('offers no link to who came in by code, but the code', () => {
  const known = { ...workshop, entries: [{ cameBy: 'code:ABCD-2345', entry }] }
  expect(invitationsFrom(known, 'ABCD-2345', 'http://here')).toEqual({
    links: {},
    joinCode: 'ABCD-2345',
    joinAddress: 'http://here/join',
  })
})

it('keeps to the public address of the links the server gave', () => {
  const known = { ...workshop, links: { viewer: 'https://public.example/w/w1#v' } }
  expect(invitationsFrom(known, undefined, 'http://inside').joinAddress).toBe(
    'https://public.example/join',
  )
})
