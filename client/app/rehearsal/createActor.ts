import { type ActionContext, pasteNotes, sendSetDone } from '#client/actions'
import { browserParts, openNoStore, openWorkshop } from '#client/sync'
import { createView } from '#client/view'
import { createId } from '#shared/basics'
import { centerOf } from '#shared/geometry'
import type { EnterAnswer } from '#shared/protocol'
import type { AppParts } from '../parts.ts'
import type { Role } from './cast.ts'
import { type Act, nextAct } from './nextAct.ts'

/** From one act to the next, ms: people think. */
const shortestPauseMs = 2_000
const longestPauseMs = 6_000

/**
 * Plays one role: a client like everybody's, with nobody in front of it. Whatever holds for people (private steps, locks,
 * rights) holds for it, because it does what they do.
 * @returns stops
 */
export function createActor(parts: AppParts, entered: EnterAnswer, role: Role): () => void {
  const { workshopId, participantId, sessionToken } = entered
  const view = createView({ workshopId, participantId, role: entered.role })
  // Nothing of it shall stay on this device, and the page's own life is not its own.
  const browser = { ...browserParts(), openDeviceStore: openNoStore, page: new EventTarget() }
  const workshop = openWorkshop(
    { view, workshopId, participantId, role: entered.role, sessionToken },
    browser,
  )
  const context: ActionContext = {
    ...{ view, board: workshop.board, origin: workshop.origin },
    ...{ newId: createId, nowMs: parts.nowMs, undo: workshop.undo, redo: workshop.redo },
    sendCommand: (command) => parts.api.sendCommand(workshopId, sessionToken, command),
  }
  const stopActing = act(context, role)
  return () => {
    stopActing()
    workshop.close()
  }
}

function act(context: ActionContext, role: Role): () => void {
  const voted = new Set<string>()
  let said = 0
  let written = 0
  let step: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const goOn = () => {
    const pauseMs = shortestPauseMs + Math.random() * (longestPauseMs - shortestPauseMs)
    timer = setTimeout(takeTurn, pauseMs)
  }
  const takeTurn = () => {
    const { session, self } = context.view.getState()
    if (session && session.currentStep !== step) [step, written] = [session.currentStep, 0]
    const me = session?.people.find(({ id }) => id === self.participantId)
    const voter = { function: me?.function, reservation: role.reservation }
    const seen = session && { session, participantId: self.participantId, voter, written, voted }
    const next = seen && nextAct(seen, Math.random)
    if (next) carryOut(next)
    goOn()
  }
  const carryOut = (next: Act) => {
    if (next.kind === 'write') {
      write(context, next.zone, role.sentences[said % role.sentences.length] ?? '')
      said += 1
      written += 1
    } else if (next.kind === 'done') void sendSetDone.run(context, true)
    else {
      // Once, taken or not: who is refused again and again would fill the server's log.
      voted.add(next.round)
      const { round, ballot } = next
      void context.sendCommand({ type: 'castBallot', round, ballot })
    }
  }
  goOn()
  return () => clearTimeout(timer)
}

function write(context: ActionContext, zoneId: string, text: string): void {
  const zone = context.view.getState().session?.zones.find(({ id }) => id === zoneId)
  if (zone) pasteNotes.run(context, { notes: [{ text }], at: centerOf(zone) })
}
