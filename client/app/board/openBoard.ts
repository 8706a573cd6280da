import {
  type ActionContext,
  answerCalls,
  goWhereCalled,
  keepFollowing,
  keepLed,
} from '#client/actions'
import {
  type CarriedWork,
  keepBallot,
  keepHidden,
  keepHints,
  keepOnSite,
  keepServerTime,
  type OpenWorkshop,
  openWorkshop,
} from '#client/sync'
import { texts } from '#client/texts'
import { laterChunk } from '#client/ui'
import { createView, type View } from '#client/view'
import { speak } from '#client/voice'
import { createId } from '#shared/basics'
import type { Point } from '#shared/geometry'
import type { Entry } from '../browserMemory.ts'
import type { AppParts } from '../parts.ts'
import { keepRehearsal } from '../rehearsal/keepRehearsal.ts'
import { fitOnArrival, hasArrived } from './arrival.ts'
import { boardAccess } from './boardAccess.ts'
import { carryPictures } from './carryPictures.ts'
import { createClipboard } from './createClipboard.ts'
import { createHands } from './createHands.ts'
import { createPictures, loadPicture, type Pictures } from './createPictures.ts'
import { createRest } from './createRest.ts'
import { keepCommentDrafts } from './keepCommentDrafts.ts'
import { keepOwnRole } from './keepOwnRole.ts'
import { keepPreferences } from './keepPreferences.ts'
import { letGoOfWriting } from './letGoOfWriting.ts'
import { listenForVoice } from './listenForVoice.ts'
import { rememberWorkshop } from './rememberWorkshop.ts'
import { ringAtTimersEnd } from './ringAtTimersEnd.ts'
import { showAskedLine } from './showAskedLine.ts'
import { showRounds } from './showRounds.ts'
import { takeFiles } from './takeFiles.ts'
import { tellParked } from './tellParked.ts'
import { tellRules } from './tellRules.ts'

/** The reader of tables: few boards ever need it. */
const tables = laterChunk(async () => (await import('./pasteTable.ts')).pasteTable)

/** Everything behind one open board. */
export interface OpenBoard {
  /** Another one for every board that is opened: what is drawn of it begins anew with it. */
  readonly key: string
  readonly view: View
  readonly context: ActionContext
  readonly workshop: OpenWorkshop
  readonly pictures: Pictures
  /** Asks what the rows of a CSV file shall become. @param at board point */
  addTable(file: File, at?: Point): Promise<void>
  /** The canvas to hear and to give the focus to; undefined when it goes. */
  setCanvas(element: HTMLElement | undefined): void
  canvas(): HTMLElement | undefined
  /** Everything in the view has been drawn. */
  painted(): void
  /** What can be shown in place of a board that the server cannot read is drawn, or there is nothing. */
  paintedInstead(): void
  /** `window.accord` speaks of an earlier version; undefined: of the board again. */
  speakOf(past: ActionContext | undefined): void
  close(): void
}

/** What a board takes over from the one before it whose document could not go on. */
export interface Predecessor {
  readonly carried: CarriedWork
  readonly view: View
}

/**
 * Opens the board for whoever entered: connects it, puts hand and keys to it, and shows it through `window.accord`.
 * @param onStartOver to close this board and open another one after it
 */
export function openBoard(
  parts: AppParts,
  entry: Entry,
  onStartOver: (before: Predecessor) => void,
  before?: Predecessor,
): OpenBoard {
  const { workshopId, participantId, sessionToken } = entry
  // What was made of them meanwhile is theirs on the next board, too.
  const role = before?.view.getState().self.role ?? entry.role
  const view = createView({ workshopId, participantId, role })
  if (before) keepLook(view, before.view)
  const workshop = openWorkshop({
    ...{ view, workshopId, participantId, role, sessionToken },
    carried: before?.carried,
    onStartOver: (carried) => onStartOver({ carried, view }),
  })
  const assets = parts.api.assets(workshopId, sessionToken)
  const carried = carryPictures(view, assets)
  const context: ActionContext = {
    view,
    board: workshop.board,
    origin: workshop.origin,
    newId: createId,
    nowMs: parts.nowMs,
    undo: () => {
      workshop.undo()
      speak(view, texts.voice_undone())
    },
    redo: () => {
      workshop.redo()
      speak(view, texts.voice_redone())
    },
    clipboard: createClipboard((asset) => loadPicture(assets, asset)),
    pictures: carried,
    sendCommand: (command) => parts.api.sendCommand(workshopId, sessionToken, command),
  }
  const pictures = createPictures(context, assets)
  const addTable = async (file: File, at?: Point) => (await tables.fetch())(context, file, at)
  const hands = createHands(context, (files, at) =>
    takeFiles(files, at, { addPictures: pictures.add, addTable }),
  )
  const stops = [
    keepServerTime({ view, readTime: parts.api.readTime, nowMs: parts.nowMs }),
    keepHidden({
      view,
      readHidden: () => parts.api.readHidden(workshopId, sessionToken),
      isVisible: () => document.visibilityState === 'visible',
    }),
    keepBallot(
      view,
      (round) => parts.api.readBallot(workshopId, sessionToken, round),
      (listen) => {
        window.addEventListener('focus', listen)
        return () => window.removeEventListener('focus', listen)
      },
    ),
    keepOnSite(view, (round) => parts.api.readBallot(workshopId, sessionToken, round)),
    keepHints(view, () => parts.api.readWorkshop(workshopId, sessionToken)),
    keepOwnRole(parts, view, entry),
    letGoOfWriting(context, () => hands.canvas()?.focus({ preventScroll: true })),
    rememberWorkshop(parts, view),
    keepCommentDrafts(view, entry),
    tellRules(context),
    tellParked(context),
    ringAtTimersEnd(view, parts.nowMs),
    showRounds(view),
    listenForVoice(parts, context),
    keepPreferences(parts, view),
    keepFollowing(view),
    answerCalls(view, () => goWhereCalled.run(context), parts.nowMs),
    keepRehearsal(parts, view, entry),
    carried.close,
  ]
  if (!before) stops.push(fitOnArrival(context), showAskedLine(context, location.search))
  // After the first fit, which is no wish of the person's to look elsewhere.
  stops.push(keepLed(view, hasArrived))
  const rest = createRest()
  stops.push(rest.close)
  let isClosed = false
  const painted = () => {
    parts.accord.painted()
    if (!view.getState().isPainted) view.setState({ isPainted: true })
    rest.begin()
  }
  const ofNow = boardAccess(context)
  parts.accord.show(ofNow)
  return {
    key: createId(),
    view,
    context,
    workshop,
    pictures,
    addTable,
    setCanvas: hands.setCanvas,
    canvas: hands.canvas,
    painted: () => {
      if (hasArrived(view.getState())) painted()
    },
    paintedInstead: painted,
    speakOf: (past) => {
      if (isClosed) return
      const { people, saved } = ofNow
      parts.accord.show(past ? { ...boardAccess(past), people, saved } : ofNow)
    },
    close: () => {
      isClosed = true
      parts.accord.leave()
      for (const stop of stops) stop()
      hands.close()
      workshop.close()
    },
  }
}

/** The person goes on looking at the same place, with the same things in hand. */
function keepLook(view: View, before: View): void {
  const { camera, viewport, tool, noteColor, session, panel, preferences } = before.getState()
  view.setState({ camera, viewport, tool, noteColor, session, panel, preferences })
}
