import type { TemplateInput } from './template.ts'

const chain = ['chain-outcome', 'chain-behaviour', 'chain-result']
const discipline = [
  'discipline-measures',
  'discipline-voice',
  'discipline-roles',
  'discipline-education',
]
const habits = ['habit-once', 'habit-quarterly', 'habit-weekly', 'habit-daily']

/** Agenda of template B, 90 minutes. */
export const missionAndSuccessSteps: TemplateInput['steps'] = [
  {
    id: 'welcome',
    title: 'Welcome: mindset, strategy, discipline',
    minutes: 5,
    instruction:
      'Read the four bands from top to bottom. Think of one customer you met or heard about this month.',
    hint: 'Let two people tell their customer in one sentence each. Come back to these two people whenever the wording becomes general.',
    tools: [],
    activity: { kind: 'discuss' },
  },
  {
    id: 'mission-private',
    title: 'Mission and success, private',
    minutes: 12,
    instruction:
      'Complete both sentences on your own: the mission in zone 1, the statement of success in zone 4. Fill every bracket.',
    hint: 'The hard case is the part people leave out: ask for it after six minutes. A success without a number is a wish; ask "how would we see it?".',
    zones: ['mission', 'success'],
    privacy: 'private',
  },
  {
    id: 'mission-cluster',
    title: 'Reveal and cluster',
    minutes: 12,
    instruction:
      'Read all sentences in silence. Put together those that promise the same to the same people.',
    hint: 'Mark the words that return. Keep apart promises to different customers: that is a choice to be made, not a wording to be merged.',
    zones: ['mission', 'success'],
    tools: ['note', 'cluster'],
    activity: { kind: 'reveal' },
  },
  {
    id: 'mission-vote',
    title: 'Vote',
    minutes: 4,
    instruction:
      'Spend your dots on the mission and the success you would defend in a bad quarter.',
    hint: 'Blind until closed. Look at the result by layer: a mission only the executives want will not be acted on.',
    zones: ['mission', 'success'],
    tools: [],
    privacy: 'private',
    activity: { kind: 'dotVote', mostPerNote: 2 },
  },
  {
    id: 'mission-agree',
    title: 'Agree the mission and the success',
    minutes: 15,
    instruction:
      'Word one mission and one statement of success together. Then say: agree, can live with, concern or block.',
    hint: 'Seven minutes each. Write on a white note, read it aloud, ask. Keep the verbs plain. A reservation is kept with its reason; it does not stop the line.',
    zones: ['mission', 'success'],
    activity: { kind: 'consent' },
  },
  {
    id: 'monday-private',
    title: 'Monday, clashes and the chain, private',
    minutes: 10,
    instruction:
      'Write one note on what you can do in your own job on Monday. Then one clash of needs, and one chain from customer outcome to business result.',
    hint: 'Monday is signed: names stay on. If somebody cannot find anything to do, the mission is not yet one for everybody; say so, kindly.',
    zones: ['monday', 'whose-need-wins', ...chain],
    privacy: 'private',
  },
  {
    id: 'monday-reveal',
    title: 'Reveal and settle whose need wins',
    minutes: 10,
    instruction:
      'Read your own Monday note aloud. Then settle for each clash whose need wins and who decides.',
    hint: 'One sentence a person, no comments. Write each settled clash as a guardrail: "When in doubt, do …". Check that every chain has both ends.',
    zones: ['monday', 'whose-need-wins', ...chain],
    tools: ['note', 'cluster'],
    activity: { kind: 'reveal' },
  },
  {
    id: 'discipline-write',
    title: 'Discipline and habits',
    minutes: 14,
    instruction:
      'Fill the four boxes and the four habits. Give each line an owner and a rhythm; if there is none, write "nobody yet".',
    hint: 'Split into pairs, two boxes a pair, seven minutes, then read round. "Nobody yet" is better than a name of somebody who is absent. Governance is optional: open it only if decisions are the bottleneck.',
    zones: [...discipline, ...habits, 'governance'],
  },
  {
    id: 'discipline-agree',
    title: 'Agree owners and one habit',
    minutes: 5,
    instruction: 'Choose one weekly or daily habit that everybody here begins next week.',
    hint: 'One habit, not five. Ask each person for a yes in words. Owners who are not in the room are noted as open.',
    zones: [...discipline, ...habits],
    activity: { kind: 'consent' },
  },
  {
    id: 'close',
    title: 'Close',
    minutes: 3,
    instruction: 'Read the mission and the success aloud. Say when you will do your Monday.',
    hint: 'Name the day on which you look at the habit again. Read out which checks are still open.',
    zones: ['mission', 'success', 'monday'],
    activity: { kind: 'discuss' },
  },
]
