import { expect, test } from 'vitest'
import { noon, participant, viewer } from './carryOut.ts'
import { StrategyWorkshop } from './strategyWorkshop.ts'

test('S230 what is agreed is frozen with its reservations; drafts are not in it', () => {
  const workshop = new StrategyWorkshop()
  expect(workshop.decide({ type: 'freezeStrategy', id: 'v1' })).toBe('nothingAgreed')
  workshop.test('m1', 'block')
  workshop.decide({ type: 'agreeLine', line: 'm1', reason: 'Bo stands aside' })
  workshop.decide({ type: 'parkLine', line: 's2', reason: 'Next year' })
  expect(workshop.decide({ type: 'freezeStrategy', id: 'v1' })).toBe('done')
  const file = JSON.parse(workshop.frozen[0]?.text ?? '')
  expect(file.agreed).toMatchObject([
    {
      ...{
        id: 'm1',
        kind: 'move',
        text: 'Do m1',
        owner: { name: 'Ada' },
        reason: 'Bo stands aside',
      },
      ...{ ballots: 1, reservations: [{ answer: 'block', reason: 'Nobody can pay for it' }] },
    },
  ])
  expect(file.parked).toMatchObject([{ id: 's2', reason: 'Next year' }])
  expect(JSON.stringify(file)).not.toContain('We s1')
  expect(workshop.content.state.versions).toMatchObject([{ id: 'v1', lines: 1, signatures: [] }])
  expect(workshop.decide({ type: 'freezeStrategy', id: 'v1' })).toBe('versionTaken')
})

test('S231 the last version is signed by name, each once, with a reason unless they agree', () => {
  const workshop = new StrategyWorkshop()
  workshop.test('m1')
  workshop.decide({ type: 'agreeLine', line: 'm1' })
  workshop.decide({ type: 'freezeStrategy', id: 'v1' })
  const sign = { type: 'signStrategy', strategy: 'v1', answer: 'notYet' } as const
  expect(workshop.decide(sign, participant)).toBe('noReason')
  expect(workshop.decide({ ...sign, reason: 'No budget' }, participant)).toBe('done')
  expect(workshop.decide({ ...sign, answer: 'agree' }, participant)).toBe('done')
  expect(workshop.decide({ ...sign, answer: 'agree' }, viewer)).toBe('viewersRead')
  const nameless = workshop.person('')
  workshop.content = {
    ...workshop.content,
    people: workshop.content.people.map((one) => (one.id === '' ? { ...one, id: 'x' } : one)),
  }
  expect(workshop.decide({ ...sign, answer: 'agree' }, { ...nameless, participantId: 'x' })).toBe(
    'noName',
  )
  expect(workshop.content.state.versions?.[0]?.signatures).toEqual([
    { person: 'bo', name: 'bo', answer: 'agree', atMs: noon },
  ])
  workshop.decide({ type: 'freezeStrategy', id: 'v2' })
  expect(workshop.decide({ ...sign, answer: 'agree' }, participant)).toBe('oldVersion')
})
