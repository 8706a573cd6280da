import { setTimeout as wait } from 'node:timers/promises'
import type { Row } from './run.ts'
import { BenchPerson } from './sync/BenchPerson.ts'
import { startAccord } from './sync/contestants.ts'
import { readMemory, withMemoryOnSignal } from './sync/memoryOnSignal.ts'
import { Tracker } from './sync/tracker.ts'

const rooms = 100
const notesPerRoom = 200
const peopleInRoom = 100

/** A room in which nobody writes lets go of what it only needs for that; for 200 notes after 12 seconds. */
const restMs = 13_000

/** Idle rooms leave memory after a minute; the bench looks a little later. */
const idleMs = 65_000

/** What open rooms and people in them weigh in the server's memory, after a garbage collection, and whether it is given back. */
export async function memoryBench(): Promise<Row[]> {
  const server = await startAccord(withMemoryOnSignal)
  try {
    // What the first of everything costs once is no room's.
    await fillRoom(await server.openRoom(1))
    const begun = await readMemory(server)
    const people = await letIn(await server.openRoom(peopleInRoom))
    const withPeople = await readMemory(server)
    for (const person of people) person.close()
    const before = await readMemory(server)
    for (let room = 0; room < rooms; room += 1) await fillRoom(await server.openRoom(1))
    await wait(restMs)
    const withRooms = await readMemory(server)
    await wait(idleMs)
    const afterwards = await readMemory(server)
    return [
      row(`idle open room of ${notesPerRoom} notes`, (withRooms - before) / rooms, '≤ 1'),
      row('person in a room', (withPeople - begun) / peopleInRoom, '≤ 0.2'),
      row(`left of ${rooms} rooms after a minute`, afterwards - begun, 'nearly 0'),
    ]
  } finally {
    await server.remove()
  }
}

/** Somebody writes the notes and leaves. */
async function fillRoom(tickets: Parameters<typeof letIn>[0]): Promise<void> {
  const [writer] = await letIn(tickets)
  for (let n = 0; n < notesPerRoom; n += 1) writer?.write(`n${n}`)
  // The first update message was the answer to the server's question.
  while (writer && writer.saved < notesPerRoom + 1) await wait(2)
  writer?.close()
}

async function letIn(
  tickets: ConstructorParameters<typeof BenchPerson>[0][],
): Promise<BenchPerson[]> {
  const tracker = new Tracker()
  const people = tickets.map((ticket, n) => new BenchPerson(ticket, `p${n}`, tracker, false))
  for (const person of people) {
    await person.open()
    person.movePointer()
  }
  return people
}

function row(what: string, bytes: number, target: string): Row {
  return { what, MB: Math.round(bytes / 1e4) / 100, target }
}
