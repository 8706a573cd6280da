import { type CommandRequest, roundStart, step, zone } from '#shared/protocol'

/** P6, the access part: every kind of person × every operation × every transport. */
export const callers = [
  'facilitator',
  'participant',
  'viewer',
  'removed',
  'stranger',
  'foreign',
] as const
export type Caller = (typeof callers)[number]

export const reads: Readonly<Record<Caller, number>> = {
  facilitator: 200,
  participant: 200,
  viewer: 200,
  removed: 401,
  stranger: 401,
  foreign: 401,
}

/** Facilitators get what the command says, the others in the workshop 403. */
const leads = (allowed: number): Readonly<Record<Caller, number>> => ({
  ...reads,
  facilitator: allowed,
  participant: 403,
  viewer: 403,
})

/** Who writes may say something, who reads may not. */
const writes: Readonly<Record<Caller, number>> = { ...reads, viewer: 403 }

const strangeStep = step.parse({ id: 's', title: 'S', minutes: 1, zones: ['no-such-zone'] })

const newRound = roundStart.parse({
  kind: 'consent',
  id: 'r',
  question: 'We go on',
  facilitatorsVote: true,
})

const newZone = zone.parse({ id: 'z', title: 'Z', prompt: '', x: 0, y: 0, w: 10, h: 10 })

/** Every command, and what each kind of person gets for it. Facilitators come first, in this order. */
export const commands: readonly (readonly [
  CommandRequest | { type: string },
  Record<Caller, number>,
])[] = [
  [{ type: 'setTitle', title: 'Title' }, leads(200)],
  [{ type: 'setLocked', locked: false }, leads(200)],
  [{ type: 'setOthersMayEdit', othersMayEdit: false }, leads(200)],
  [{ type: 'setCurrentStep', step: 'no-such-step' }, leads(422)],
  [{ type: 'setStep', step: strangeStep }, leads(422)],
  [{ type: 'removeStep', step: 'no-such-step' }, leads(422)],
  [{ type: 'moveStep', step: 'no-such-step' }, leads(422)],
  [{ type: 'setEnd' }, leads(200)],
  [{ type: 'stopTimer' }, leads(200)],
  [{ type: 'startTimer', seconds: 60 }, leads(200)],
  [{ type: 'pauseTimer' }, leads(200)],
  [{ type: 'resumeTimer' }, leads(200)],
  [{ type: 'addTime', seconds: 60 }, leads(200)],
  [{ type: 'askForTime' }, writes],
  [{ type: 'setDone', done: true }, writes],
  [{ type: 'raiseHand', raised: true }, writes],
  [{ type: 'callEveryone', x: 0, y: 0, w: 100, h: 100 }, leads(200)],
  [{ type: 'setPointersHidden', hidden: false }, leads(200)],
  [{ type: 'setPaused', paused: false }, leads(200)],
  [{ type: 'setLead', leads: false }, leads(200)],
  [{ type: 'setSpotlight', zone: 'no-such-zone' }, leads(422)],
  [{ type: 'setZoneHidden', zone: 'no-such-zone', hidden: true }, leads(422)],
  [{ type: 'setTools' }, leads(200)],
  [{ type: 'celebrate' }, leads(200)],
  [{ type: 'setOnSite', people: 7 }, leads(200)],
  [{ type: 'reveal' }, leads(200)],
  [{ type: 'shareNotes' }, writes],
  [{ type: 'setZone', zone: newZone }, leads(200)],
  [{ type: 'removeZone', zone: 'no-such-zone' }, leads(422)],
  [{ type: 'openRound', round: newRound }, leads(200)],
  [
    { type: 'castBallot', round: 'r', ballot: { kind: 'consent', answer: 'agree' } },
    { ...writes, participant: 422 },
  ],
  [
    {
      type: 'castOnSite',
      round: 'r',
      ballot: { kind: 'consent', answers: [2, 0, 0, 0, 1], reasons: [] },
    },
    leads(200),
  ],
  [{ type: 'closeRound', round: 'r' }, leads(200)],
  [{ type: 'setProjected', round: 'r' }, leads(200)],
  [{ type: 'revote', round: 'r', id: 'r2' }, leads(200)],
  [{ type: 'removeRound', round: 'r' }, leads(200)],
  [{ type: 'proposeLine', line: 'no-such-line' }, leads(422)],
  [{ type: 'agreeLine', line: 'no-such-line' }, leads(422)],
  [{ type: 'parkLine', line: 'no-such-line' }, leads(422)],
  [{ type: 'reopenLine', line: 'no-such-line' }, leads(422)],
  [{ type: 'overruleFlag', flag: 'generic', reason: 'It is ours alone' }, leads(200)],
  [{ type: 'raiseFlag', flag: 'generic' }, leads(200)],
  [{ type: 'freezeStrategy', id: 'v1' }, leads(422)],
  [
    { type: 'signStrategy', strategy: 'no-such-version', answer: 'agree' },
    { ...writes, facilitator: 422, participant: 422 },
  ],
  [{ type: 'setProfile', name: 'Name' }, reads],
  [{ type: 'rotateLink', role: 'viewer' }, leads(200)],
  [{ type: 'rotateJoinCode' }, leads(200)],
  [{ type: 'removePerson', person: 'nobody' }, leads(422)],
  [{ type: 'setRole', person: 'nobody', role: 'participant' }, leads(422)],
  [{ type: 'setEntry', entry: { kind: 'open' } }, leads(200)],
  [{ type: 'setNameless', nameless: true }, leads(200)],
  [{ type: 'answerRequest', request: 'none', answer: 'letIn' }, leads(422)],
]
