import { enterAnswer, enterWaiting, type Role, workshopLinks } from '#shared/protocol'
import { infoOf, textOf } from '../../server/export/pdfTools.ts'
import type { Session, Target } from '../hostile/attacker.ts'
import { type Hidden, revealNotes } from './revealNotes.ts'
import { ask, address as from, TappedPerson } from './TappedPerson.ts'
import type { Taps } from './Taps.ts'
import { voteInSecret } from './voteInSecret.ts'
import { waitFor } from './waitFor.ts'

export interface Scene {
  readonly taps: Taps
  readonly url: string
  /** A whole number from 0 to below `below`. */
  readonly random: (below: number) => number
}

export type Cast = Awaited<ReturnType<typeof letIn>>

/** One random workshop from beginning to end. Everything hidden in it is a canary: see `hide` below and in `letIn`. */
export async function liveWorkshop(scene: Scene, name: string): Promise<void> {
  const cast = await letIn(scene, name)
  const { people, lead, reader } = cast
  await voteInSecret({
    ...{ taps: scene.taps, url: scene.url, workshopId: cast.target.workshopId, lead, reader },
    voters: people.filter((person) => person !== lead && person !== reader),
    canary: (what) => canary(scene, what),
    within: within(name),
  })
  const hidden = await writeNotes(scene, cast, name)
  for (let n = 0; n < 10; n += 1) people[scene.random(people.length)]?.move(n)
  await closeTheDoor(scene, cast, name)
  await rotate(scene, cast, name)
  await hideZone(scene, cast, name)
  await lookAtEverything(scene, cast)
  if (scene.random(2) === 0) await revealNotes(scene, cast, hidden, within(name))
  if (scene.random(4) === 0) await readReport(scene, cast)
  await [lead, reader][scene.random(2)]?.break(scene.taps, 'board')
  for (const person of people) person.close()
}

/** `of w1` is at the end of every tap of a workshop's people, so a canary of it may reach these. */
function within(name: string) {
  return (tap: string) => tap.endsWith(` of ${name}`) || tap === 'disk'
}

const only =
  (...taps: readonly string[]) =>
  (tap: string) =>
    taps.includes(tap)

async function letIn(scene: Scene, name: string) {
  const { taps, url, random } = scene
  const title = canary(scene, `title ${name}`)
  const template = random(2) === 0 ? 'blank' : 'inside-out'
  const made = await ask(scene, `maker of ${name}`, '/api/workshops', { body: { title, template } })
  const workshop = workshopLinks.parse(JSON.parse(made.text))
  const target = { url, workshopId: workshop.workshopId, from } as Target
  const roles: Role[] = ['facilitator', 'viewer', ...Array<Role>(2 + random(3)).fill('participant')]
  const leads: string[] = [`maker of ${name}`]
  const coders: string[] = [...leads, 'disk']
  const people: TappedPerson[] = []
  for (const [n, role] of roles.entries()) {
    const tap = `${role} ${n} of ${name}`
    if (role === 'facilitator') leads.push(tap)
    if (role !== 'viewer') coders.push(tap)
    const session = await enter(scene, tap, target, workshop.links[role], `name ${n} ${name}`)
    taps.hide(`session token of ${tap}`, session.sessionToken, only(tap))
    people.push(await TappedPerson.open(taps, target, session, tap))
  }
  for (const link of Object.values(workshop.links)) {
    taps.hide(`link of ${name}`, tokenIn(link), only(`maker of ${name}`))
  }
  taps.hide(`title of ${name}`, title, within(name))
  taps.hide(`join code of ${name}`, workshop.joinCode, only(...coders))
  taps.hide(
    `join code of ${name}, as it is stored`,
    workshop.joinCode.replace('-', ''),
    only('disk'),
  )
  const [lead, reader] = people as [TappedPerson, TappedPerson]
  return { workshop, target, people, lead, reader, leads }
}

async function writeNotes(scene: Scene, { people, reader }: Cast, name: string): Promise<Hidden> {
  const { taps } = scene
  const isAnonymous = scene.random(2) === 0
  const notes = new Map<string, TappedPerson>()
  for (const person of people.filter((one) => one !== reader)) {
    const secret = canary(scene, `private ${person.tap}`)
    const open = canary(scene, `note ${person.tap}`)
    taps.hide(`private note of ${person.tap}`, secret, only(person.tap, 'disk'))
    taps.hide(`note on the board by ${person.tap}`, open, within(name))
    person.write('private', secret, isAnonymous ? '' : undefined)
    person.write('board', open)
    await waitFor(() => taps.has(reader.tap, open), open)
    notes.set(secret, person)
  }
  return { notes, isAnonymous }
}

/** A passphrase, then approval, with somebody who waits. */
async function closeTheDoor(scene: Scene, cast: Cast, name: string): Promise<void> {
  const { taps } = scene
  const { lead, leads, target, workshop } = cast
  const passphrase = canary(scene, 'pass')
  taps.hideFromAll(`passphrase of ${name}`, passphrase)
  await command(scene, cast, { type: 'setEntry', entry: { kind: 'passphrase', passphrase } })
  const path = `/api/workshops/${target.workshopId}/enter`
  const token = tokenIn(workshop.links.participant)
  await ask(scene, 'anyone', path, { body: { token, passphrase: 'a wrong one' } })
  await command(scene, cast, { type: 'setEntry', entry: { kind: 'approval' } })
  const waits = canary(scene, 'waits')
  const asked = await ask(scene, `newcomer of ${name}`, path, { body: { token, name: waits } })
  const { request } = enterWaiting.parse(JSON.parse(asked.text))
  taps.hide(`request token of ${name}`, request, only(`newcomer of ${name}`))
  taps.hide(`name of who waits in ${name}`, waits, only(...leads, 'disk'))
  const view = await ask(scene, lead.tap, `/api/workshops/${target.workshopId}`, tokenOf(lead))
  const [waiting] = (JSON.parse(view.text) as { requests: { id: string }[] }).requests
  await command(scene, cast, { type: 'answerRequest', request: waiting?.id, answer: 'turnAway' })
  await command(scene, cast, { type: 'setEntry', entry: { kind: 'open' } })
}

async function rotate(scene: Scene, cast: Cast, name: string): Promise<void> {
  const role = (['participant', 'viewer'] as const)[scene.random(2)]
  const { text } = await command(scene, cast, { type: 'rotateLink', role })
  const { link } = JSON.parse(text) as { link: string }
  scene.taps.hide(`new link of ${name}`, tokenIn(link), only(cast.lead.tap))
}

/** A zone whose time has not come, in focus of a step to come. */
async function hideZone(scene: Scene, cast: Cast, name: string): Promise<void> {
  const [title, prompt, id] = [canary(scene, 'zone'), canary(scene, 'asks'), canary(scene, 'id')]
  for (const secret of [title, prompt, id])
    scene.taps.hide(`hidden zone of ${name}`, secret, only(cast.lead.tap, 'disk'))
  const place = { x: 0, y: 0, w: 900, h: 600 }
  const zone = { id, title, prompt, ...place, hidden: true }
  await command(scene, cast, { type: 'setZone', zone })
  const step = { id: 'later', title: 'Later', minutes: 5, zones: [id] }
  await command(scene, cast, { type: 'setStep', step })
}

/** Every answer there is, as everybody and as a stranger. */
async function lookAtEverything(scene: Scene, { people, lead, target }: Cast): Promise<void> {
  const base = `/api/workshops/${target.workshopId}`
  await ask(scene, lead.tap, `${base}/snapshots`, { ...tokenOf(lead), body: { label: 'kept' } })
  const paths = ['', '/export?format=json', '/snapshots', '/snapshots/none', '/hidden']
  for (const person of people) {
    for (const path of paths) await ask(scene, person.tap, base + path, tokenOf(person))
  }
  for (const path of paths) await ask(scene, 'anyone', base + path)
  for (const path of ['/openapi.json', '/readyz', '/metrics', '/nothing']) {
    await ask(scene, 'anyone', path)
  }
}

/** The report is packed: what stands in it is read out of it, lines joined. */
async function readReport(scene: Scene, { people, target }: Cast): Promise<void> {
  const person = people[scene.random(people.length)] as TappedPerson
  const path = `/api/workshops/${target.workshopId}/export?format=pdf`
  const { status, bytes } = await ask(scene, person.tap, path, tokenOf(person))
  if (status !== 200) throw new Error(`no report for ${person.tap}: ${status}`)
  const words = `${textOf(bytes)}\n${JSON.stringify(infoOf(bytes))}`.replace(/\s+/g, ' ')
  // The title is a canary that may be here: where it is not, nothing was read.
  if (!words.includes('kanarie')) throw new Error(`nothing was read out of the report`)
  scene.taps.record(person.tap, words)
}

export function command(scene: Scene, { lead, target }: Cast, body: object) {
  const path = `/api/workshops/${target.workshopId}/commands`
  return ask(scene, lead.tap, path, { ...tokenOf(lead), body })
}

async function enter(
  scene: Scene,
  tap: string,
  { workshopId }: Target,
  link: string,
  name: string,
): Promise<Session> {
  const body = { token: tokenIn(link), name }
  const { text } = await ask(scene, tap, `/api/workshops/${workshopId}/enter`, { body })
  return enterAnswer.parse(JSON.parse(text))
}

export function tokenOf({ session }: TappedPerson) {
  return { token: session.sessionToken }
}

function tokenIn(link: string): string {
  return new URL(link).hash.slice(1)
}

/** A text nobody else would write. */
function canary({ random }: Scene, what: string): string {
  return `kanarie ${what} ${random(2 ** 32).toString(36)}`.slice(0, 90)
}
