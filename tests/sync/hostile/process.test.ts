import { expect, onTestFinished, test } from 'vitest'
import type { WorkshopLinks } from '#shared/protocol'
import { BenchPerson } from '../../bench/sync/BenchPerson.ts'
import { ticketOf } from '../../bench/sync/contestants.ts'
import { Tracker } from '../../bench/sync/tracker.ts'
import { programs, startAccord } from '../../helpers/accordProcess.ts'
import { until } from '../../helpers/until.ts'
import { createWorkshop, enterWorkshop } from '../../helpers/workshopApi.ts'
import type { Attack } from './attacker.ts'
import { attacks } from './attacks.ts'
import { makeTarget } from './makeTarget.ts'

const tooMany = 429

test('P9 the whole hostile list against a server at work: it stays, everybody honest loses nothing', async () => {
  const accord = await startAccord({ LOG_LEVEL: 'warn' }, programs.sources)
  onTestFinished(() => accord.remove())
  const workshop = await createWorkshop(accord.url, { title: 'Ours', template: 'blank' })
  const people = await letIn(accord.url, workshop)
  const target = await makeTarget(accord.url, workshop, '127.0.0.2', () =>
    enterWorkshop(accord.url, workshop.links.participant, 'Mallory'),
  )
  let written = 0
  for (const attack of lightFirst) {
    for (const person of people) person.write(`note ${written++}`)
    const ends = new Set(await attack.run(target))
    expect(
      [...ends].filter((end) => !allowed(attack).includes(end)),
      attack.name,
    ).toEqual([])
  }
  // The first update message of each was the answer to the server's question.
  const savedEach = written / people.length + 1
  const has = (person: BenchPerson) => honestNotes(person) === written
  await until(() => people.every((person) => has(person) && person.saved === savedEach))
  expect(people.map(({ closeCode }) => closeCode)).toEqual(people.map(() => undefined))
  expect(strangeNotes(people[0])).toEqual([])
  expect(accord.pid()).not.toBe(0)
  const printed = accord
    .output()
    .split('\n')
    .filter((line) => line.includes('"level":50'))
  expect(printed).toEqual([])
}, 180_000)

/** Heavy ones leave their address told to slow down, which would hide how single ones end. */
const lightFirst = [
  ...attacks.filter(({ isHeavy }) => !isHeavy),
  ...attacks.filter(({ isHeavy }) => isHeavy),
]

function allowed({ ends, isHeavy }: Attack): readonly number[] {
  return isHeavy ? ends : ends.filter((end) => end !== tooMany)
}

async function letIn(url: string, { links }: WorkshopLinks): Promise<BenchPerson[]> {
  const people: BenchPerson[] = []
  for (const name of ['Ada', 'Ben', 'Cleo']) {
    const ticket = await ticketOf(url, links.participant, name)
    people.push(new BenchPerson(ticket, name, new Tracker(), true))
  }
  onTestFinished(() => people.forEach((person) => void person.close()))
  for (const person of people) await person.open()
  return people
}

function honestNotes({ doc }: BenchPerson): number {
  return [...doc.getMap('items').keys()].filter((id) => id.startsWith('note ')).length
}

/** What is on the board and was put there neither by them nor by an attacker who kept to the rules. */
function strangeNotes(person: BenchPerson | undefined): string[] {
  const ids = [...(person?.doc.getMap('items').keys() ?? [])]
  return ids.filter((id) => !/^(note |typed by |large by )/.test(id))
}
