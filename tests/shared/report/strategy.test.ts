import { expect, test } from 'vitest'
import { step } from '#shared/protocol'
import { buildReport } from '#shared/report'
import { agreedStrategy } from '../../helpers/agreedStrategy.ts'
import { makeInput } from '../../server/export/makeInput.ts'

function report(change: (strategy: ReturnType<typeof agreedStrategy>) => void = () => undefined) {
  const strategy = agreedStrategy()
  change(strategy)
  const input = makeInput(['Warm tonight', 'Another'], strategy.session)
  return buildReport({ ...input, lines: strategy.lines })
}

test('what was agreed is on the front pages, with support, reservations and notes', () => {
  const made = report()
  expect(made.chapters[0]?.sections.map(({ statement }) => statement?.id)).toEqual(['s', undefined])
  expect(made.statements).toMatchObject([{ id: 's', zoneId: 'zone 0', noteIds: ['n0'] }])
  expect(made.moves).toMatchObject([
    {
      ...{ id: 'm', owner: 'Ada', functions: ['Sales', 'Service'], stages: ['during', 'after'] },
      support: { agree: 4, canLive: 2, concern: 1, block: 0, abstain: 0 },
      reservations: [{ answer: 'concern', reason: 'Who covers the night?', name: 'Bo' }],
    },
  ])
  expect(made.guardrails).toMatchObject([{ form: 'neverTrade', forWhat: 'a full schedule' }])
  expect(made.commitments).toMatchObject([{ act: 'stop', name: 'Bo', layer: 'middle' }])
  expect(made.earlier).toMatchObject([{ id: 'e', name: 'Cy', outcome: 'kept' }])
  expect(made.parked).toEqual([{ id: 'p', text: 'A loyalty card', reason: 'Next year' }])
  expect(made.openGaps.map(({ kind, zoneIds }) => [kind, zoneIds])).toEqual([
    ['noAgreedLine', ['zone 1']],
  ])
})

test('drafts, and what was changed since it was agreed, are not', () => {
  const made = report(({ lines }) => {
    const at = lines.findIndex(({ id }) => id === 'm')
    lines[at] = { ...lines[at], text: 'Call back some day' } as (typeof lines)[number]
  })
  expect(made.moves).toEqual([])
  expect(made.openGaps.map(({ kind }) => kind)).toContain('noMoves')
})

test('the log of the session tells steps, votes and agreements by their words; nothing else of it', () => {
  const { lines, session } = agreedStrategy()
  const input = makeInput([], session)
  const steps = [{ ...step.parse({ id: 's', title: '', minutes: 5 }), title: 'Write' }]
  const log = [
    { type: 'setCurrentStep', by: 'p1', atMs: 1, body: { step: 's' } },
    { type: 'castBallot', by: 'p1', atMs: 2, body: { round: 'r' } },
    { type: 'closeRound', by: '', atMs: 3, body: { round: 'r' } },
    { type: 'agreeLine', by: 'p1', atMs: 4, body: { line: 'm' } },
    { type: 'setCurrentStep', by: 'p1', atMs: 5, body: {} },
    { type: 'setCurrentStep', by: 'gone', atMs: 6, body: { step: 'removed' } },
  ]
  const { history } = buildReport({
    ...{ ...input, lines, events: log },
    session: { ...input.session, steps },
  })
  expect(history).toEqual([
    { atMs: 1, kind: 'step', about: 'Write', by: 'Ada Lovelace' },
    { atMs: 3, kind: 'roundClosed', about: 'Call back within a day', by: undefined },
    { atMs: 4, kind: 'agreed', about: 'Call back within a day', by: 'Ada Lovelace' },
    { atMs: 6, kind: 'step', about: undefined, by: undefined },
  ])
})

test('flags and coverage are of what was agreed: drafts and parked lines raise none', () => {
  const { flags, coverage } = report()
  expect(flags.map(({ id, text }) => [id, text])).toEqual([
    ['side-project', 'Call back within a day'],
    ['fields-complete', 'Call back within a day'],
  ])
  expect(flags[1]?.overruled).toEqual({ reason: 'Only we have depots', by: 'Ada' })
  const stages = coverage.find(({ kind }) => kind === 'stages')
  expect(stages?.rows).toEqual([
    { key: 'before', reachedBy: [] },
    { key: 'during', reachedBy: [1] },
    { key: 'after', reachedBy: [1] },
  ])
})
