import * as Y from 'yjs'
import { contextOf, copyOf, gateOn } from '../helpers/gateUnderTest.ts'
import { noteFields } from '../helpers/notes.ts'
import { median, percentile } from './median.ts'
import type { Row } from './run.ts'

const rounds = 400

/** What the gate costs an update, in microseconds, without disk and sockets; `yjs alone` is applying the same update once. */
export async function gateBench(): Promise<Row[]> {
  return [200, 3000].flatMap((notes) => [
    measure(notes, 'move', (copy, n) => copy.note(`n${n % 200}`).set('box', [n, n, 200, 200])),
    measure(notes, 'type a letter', (copy, n) => copy.text(`n${n % 200}`).insert(0, 'a')),
    measure(notes, 'new note', (copy, n) => copy.items.set(`new${n}`, noteFields('ada', 'new'))),
  ])
}

type Copy = ReturnType<typeof copyOf>

function measure(notes: number, what: string, write: (copy: Copy, n: number) => void): Row {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let n = 0; n < notes; n += 1) {
      doc.getMap('items').set(`n${n}`, noteFields('ada', 'customers wait because nobody owns it'))
    }
  })
  const gate = gateOn(doc)
  const alone = copyOf(doc).doc
  const copy = copyOf(doc)
  const judged: number[] = []
  const applied: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    const update = copy.edit(() => write(copy, n))
    applied.push(timed(() => Y.applyUpdate(alone, update)))
    judged.push(
      timed(() => {
        const verdict = gate.shadow.judge(update, contextOf())
        if (!verdict.ok) throw new Error(verdict.reason)
      }),
    )
    gate.shadow.settle()
  }
  return {
    notes,
    what,
    'judged, median µs': median(judged),
    'p95 µs': percentile(judged, 95),
    'yjs alone, median µs': median(applied),
  }
}

function timed(act: () => void): number {
  const startedMs = performance.now()
  act()
  return Math.round((performance.now() - startedMs) * 1000)
}
