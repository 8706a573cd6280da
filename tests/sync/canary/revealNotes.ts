import { type Cast, command, type Scene, tokenOf } from './liveWorkshop.ts'
import { ask, type TappedPerson } from './TappedPerson.ts'
import { waitFor } from './waitFor.ts'

/** What people wrote privately, and who. */
export interface Hidden {
  readonly notes: ReadonlyMap<string, TappedPerson>
  readonly isAnonymous: boolean
}

interface FileItem {
  readonly text?: string
  readonly author?: string
}

/**
 * Reveals what people wrote privately: until then nobody but its author had a word of it, and of an anonymous note no
 * road says afterwards who wrote it.
 */
export async function revealNotes(
  scene: Scene,
  cast: Cast,
  { notes, isAnonymous }: Hidden,
  mayReach: (tap: string) => boolean,
): Promise<void> {
  const { taps } = scene
  for (const [secret, person] of notes) {
    person.readPrivate()
    await waitFor(() => taps.has(person.tap, secret), secret)
    taps.release(secret)
    taps.hide('a revealed note', secret, mayReach)
  }
  const { text } = await command(scene, cast, { type: 'reveal' })
  if (!text.includes(`"notes":${notes.size}`)) taps.fault(`revealed something else: ${text}`)
  for (const secret of notes.keys()) {
    await waitFor(() => taps.has(cast.reader.tap, secret), secret)
  }
  const files = await filesOf(scene, cast)
  for (const [secret, person] of notes) {
    const id = person.session.participantId
    for (const [road, items] of files) {
      const author = items.find((item) => item.text === secret)?.author
      if (author !== (isAnonymous ? '' : id)) taps.fault(`author in ${road}: ${author}`)
    }
    const frames = cast.people.flatMap((one) => one.boardFramesWith(secret))
    if (isAnonymous && frames.some((frame) => frame.includes(id)))
      taps.fault('a frame holds an anonymous note and who wrote it')
  }
}

/** The items of everything that can be fetched: the board's file, and an earlier version made now. */
async function filesOf(scene: Scene, { lead, reader, target }: Cast) {
  const base = `/api/workshops/${target.workshopId}`
  const as = tokenOf(lead)
  const exported = await ask(scene, reader.tap, `${base}/export?format=json`, tokenOf(reader))
  const taken = await ask(scene, lead.tap, `${base}/snapshots`, { ...as, body: { label: 'after' } })
  const { id, people } = JSON.parse(taken.text) as { id: string; people: readonly string[] }
  const version = await ask(scene, lead.tap, `${base}/snapshots/${id}`, as)
  // Everybody's note on the board is in the version before: since then nobody has written there.
  if (people.length > 0) scene.taps.fault('a version after a reveal names people')
  return [
    ['the export', itemsOf(exported.text)],
    ['a version', itemsOf(version.text)],
  ] as const
}

function itemsOf(file: string): readonly FileItem[] {
  return (JSON.parse(file) as { items: FileItem[] }).items
}
