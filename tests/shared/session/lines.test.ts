import { expect, test } from 'vitest'
import { lineSchemas } from '#shared/board'
import { facilitator, noon, participant } from './carryOut.ts'
import { StrategyWorkshop, statement } from './strategyWorkshop.ts'

test('S220 S221 S222 draft, proposed, tested, agreed', () => {
  const workshop = new StrategyWorkshop()
  expect(workshop.standing('s1').status).toBe('draft')
  expect(workshop.decide({ type: 'proposeLine', line: 's1' })).toBe('done')
  expect(workshop.standing('s1').status).toBe('proposed')
  expect(workshop.decide({ type: 'proposeLine', line: 's1' })).toBe('notADraft')
  expect(workshop.decide({ type: 'agreeLine', line: 's1' })).toBe('notTested')
  workshop.decide({ type: 'reopenLine', line: 's1' })
  workshop.test('s1')
  expect(workshop.standing('s1').status).toBe('tested')
  expect(workshop.decide({ type: 'agreeLine', line: 's1' })).toBe('done')
  expect(workshop.standing('s1')).toMatchObject({
    status: 'agreed',
    decided: { by: 'ada', atMs: noon, round: 'r-s1' },
    round: { id: 'r-s1' },
  })
})

test('S221 what has no words, is no line, or is decided is not proposed', () => {
  const workshop = new StrategyWorkshop()
  workshop.write('s1', '  ')
  const flag = { id: 'f', kind: 'flag', title: 'Ours', text: 'Why?' }
  workshop.lines.push(lineSchemas.flag.parse(flag))
  expect(workshop.decide({ type: 'proposeLine', line: 's1' })).toBe('emptyLine')
  expect(workshop.decide({ type: 'proposeLine', line: 'gone' })).toBe('unknownLine')
  expect(workshop.decide({ type: 'proposeLine', line: 'f' })).toBe('unknownLine')
})

test('S222 a draft is not agreed, and a round nobody answered tests nothing', () => {
  const workshop = new StrategyWorkshop()
  expect(workshop.decide({ type: 'agreeLine', line: 's1' })).toBe('notProposed')
  workshop.test('s1', 'nobody')
  expect(workshop.standing('s1').status).toBe('proposed')
  expect(workshop.decide({ type: 'agreeLine', line: 's1' })).toBe('notTested')
})

test('S222 a round from before the line was proposed again tests nothing', () => {
  const workshop = new StrategyWorkshop()
  workshop.test('s1')
  workshop.decide({ type: 'reopenLine', line: 's1' })
  workshop.decide({ type: 'proposeLine', line: 's1' }, facilitator, noon + 1)
  expect(workshop.standing('s1').status).toBe('proposed')
})

test('S222 what somebody blocked is agreed only with a reason, which is kept', () => {
  const workshop = new StrategyWorkshop()
  workshop.test('s1', 'block')
  expect(workshop.decide({ type: 'agreeLine', line: 's1' })).toBe('blocked')
  const reason = 'Bo stands aside'
  expect(workshop.decide({ type: 'agreeLine', line: 's1', reason })).toBe('done')
  expect(workshop.standing('s1').decided).toMatchObject({ status: 'agreed', reason })
})

test('S222 a zone has one agreed statement', () => {
  const workshop = new StrategyWorkshop()
  workshop.lines = [statement('a', { zone: 'z' }), statement('b', { zone: 'z' }), statement('c')]
  for (const line of ['a', 'b', 'c']) workshop.test(line)
  expect(workshop.decide({ type: 'agreeLine', line: 'a' })).toBe('done')
  expect(workshop.decide({ type: 'agreeLine', line: 'b' })).toBe('zoneAgreed')
  expect(workshop.decide({ type: 'agreeLine', line: 'c' })).toBe('done')
  workshop.decide({ type: 'parkLine', line: 'a' })
  expect(workshop.decide({ type: 'agreeLine', line: 'b' })).toBe('done')
})

test('S222 a guardrail and a commitment are agreed in one act', () => {
  const workshop = new StrategyWorkshop()
  const guardrail = { id: 'g', kind: 'guardrail', form: 'mayDecide', text: 'a refund' }
  const commitment = { id: 'c', kind: 'commitment', act: 'stop', text: 'Counting calls' }
  workshop.lines = [
    lineSchemas.guardrail.parse(guardrail),
    lineSchemas.commitment.parse(commitment),
  ]
  for (const line of ['g', 'c']) {
    expect(workshop.decide({ type: 'agreeLine', line })).toBe('done')
    expect(workshop.standing(line).status).toBe('agreed')
    expect(workshop.decide({ type: 'agreeLine', line })).toBe('notADraft')
  }
})

test('S223 a line is parked and opened again, but not while it is voted on', () => {
  const workshop = new StrategyWorkshop()
  workshop.decide({ type: 'proposeLine', line: 's1' })
  const start = { kind: 'consent', id: 'r', question: 'x', line: 's1' } as const
  workshop.send({ type: 'openRound', round: start })
  expect(workshop.decide({ type: 'parkLine', line: 's1' })).toBe('lineInRound')
  expect(workshop.decide({ type: 'reopenLine', line: 's1' })).toBe('lineInRound')
  workshop.send({ type: 'closeRound', round: 'r' })
  expect(workshop.decide({ type: 'parkLine', line: 's1', reason: 'Next year' })).toBe('done')
  expect(workshop.standing('s1').status).toBe('parked')
  expect(workshop.decide({ type: 'reopenLine', line: 's1' })).toBe('done')
  expect(workshop.standing('s1')).toEqual({ status: 'draft' })
  expect(workshop.content.state).not.toHaveProperty('lines')
})

test('S224 what reads otherwise is a draft that tells what was agreed, and changed back it is agreed', () => {
  const workshop = new StrategyWorkshop()
  workshop.test('s1')
  workshop.decide({ type: 'agreeLine', line: 's1' })
  workshop.write('s1', 'We answer, mostly')
  expect(workshop.standing('s1')).toMatchObject({
    status: 'draft',
    decided: { status: 'agreed', content: { text: 'We s1' } },
  })
  workshop.write('s1', 'We s1')
  expect(workshop.standing('s1').status).toBe('agreed')
})

test('S224 an edit in the moment of the agreement is not agreed to', () => {
  const workshop = new StrategyWorkshop()
  workshop.test('s1')
  workshop.write('s1', 'We s1, if we feel like it')
  expect(workshop.decide({ type: 'agreeLine', line: 's1' })).toBe('notProposed')
  expect(workshop.standing('s1').status).toBe('draft')
})

test('S225 a consent round asks for the proposed wording and no other', () => {
  const workshop = new StrategyWorkshop()
  const start = { kind: 'consent', id: 'r', question: 'Something else', line: 'm1' } as const
  expect(workshop.send({ type: 'openRound', round: start })).toBe('notProposed')
  workshop.decide({ type: 'proposeLine', line: 'm1' })
  expect(workshop.send({ type: 'openRound', round: start })).toBe('done')
  expect(workshop.round()).toMatchObject({ question: 'Do m1', line: 'm1' })
})

test('S227 a round a line was agreed in stays', () => {
  const workshop = new StrategyWorkshop()
  workshop.test('s1')
  workshop.decide({ type: 'agreeLine', line: 's1' })
  expect(workshop.send({ type: 'removeRound', round: 'r-s1' })).toBe('roundInUse')
})

test('S228 a flag is overruled with a reason and a name, once, and counts again', () => {
  const workshop = new StrategyWorkshop()
  const flag = { type: 'overruleFlag', line: 's1', flag: 'generic' } as const
  workshop.decide({ ...flag, reason: 'Only we have depots' })
  workshop.decide({ ...flag, reason: 'Nobody else has depots' })
  expect(workshop.content.state.overruled).toEqual([
    { line: 's1', flag: 'generic', reason: 'Nobody else has depots', by: 'ada', atMs: noon },
  ])
  expect(workshop.decide({ type: 'raiseFlag', flag: 'generic' })).toBe('unknownFlag')
  expect(workshop.decide({ type: 'raiseFlag', line: 's1', flag: 'generic' })).toBe('done')
  expect(workshop.content.state).not.toHaveProperty('overruled')
})

test('S229 participants decide nothing', () => {
  const workshop = new StrategyWorkshop()
  for (const type of ['proposeLine', 'reopenLine', 'agreeLine', 'parkLine'] as const)
    expect(workshop.decide({ type, line: 's1' }, participant)).toBe('facilitatorOnly')
  expect(workshop.decide({ type: 'freezeStrategy', id: 'v' }, participant)).toBe('facilitatorOnly')
})
