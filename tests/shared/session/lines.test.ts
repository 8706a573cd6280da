import { expect, test } from 'vitest'
import { contentOf, type Line, lineSchemas } from '#shared/board'
import type { CommandRequest } from '#shared/protocol'
import { type Sender, type StrategyChange, standingOf } from '#shared/session'
import { applyCommand, facilitator, noon, participant, viewer } from './carryOut.ts'
import { Workshop } from './roundWorkshop.ts'

type Command = Extract<CommandRequest, { line?: unknown }> | CommandRequest

/** A workshop whose strategy stands on the board: `lines` is what the server reads there. */
class StrategyWorkshop extends Workshop {
  lines: Line[] = [statement('s1'), statement('s2'), move('m1')]
  frozen: StrategyChange[] = []

  decide(command: Command, by: Sender = facilitator, atMs = noon) {
    const { state, people } = this.content
    const strategy = {
      lines: this.lines,
      freeze: (text: string) => ({ text, hash: 'f'.repeat(64) }),
    }
    const after = applyCommand({ state, people, strategy }, by, command, atMs)
    if (!after.ok) return after.reason
    this.content = after.value
    if (after.value.frozen) this.frozen.push(after.value.frozen)
    return 'done'
  }

  /** Proposes a line and closes a consent round about it in which Bo gave this answer. */
  test(line: string, answer: 'agree' | 'block' | 'nobody' = 'agree', round = `r-${line}`) {
    expect(this.decide({ type: 'proposeLine', line })).toBe('done')
    const start = { kind: 'consent', id: round, question: 'Anything', line } as const
    expect(this.send({ type: 'openRound', round: start })).toBe('done')
    const reason = answer === 'block' ? { reason: 'Nobody can pay for it' } : {}
    if (answer !== 'nobody')
      this.send(
        { type: 'castBallot', round, ballot: { kind: 'consent', answer, ...reason } },
        participant,
      )
    expect(this.send({ type: 'closeRound', round })).toBe('done')
  }

  write(id: string, text: string) {
    this.lines = this.lines.map((line) => (line.id === id ? { ...line, text } : line))
  }

  standing(id: string) {
    const line = this.lines.find((one) => one.id === id)
    if (!line) throw new Error(`no line ${id}`)
    return standingOf({ id, content: contentOf(line) }, this.content.state)
  }
}

function statement(id: string, more: object = {}): Line {
  return lineSchemas.statement.parse({ id, kind: 'statement', text: `We ${id}`, ...more })
}

function move(id: string): Line {
  return lineSchemas.move.parse({ id, kind: 'move', text: `Do ${id}`, owner: { name: 'Ada' } })
}

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
