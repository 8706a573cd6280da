import {
  type BrowserParts,
  type CarriedWork,
  type ClaimCopy,
  type OpenWorkshop,
  openWorkshop,
} from '#client/sync'
import { createView, type View } from '#client/view'
import { mayEditWords } from '#shared/access'
import type { Item } from '#shared/board'
import type { Tap } from '../../helpers/acknowledged.ts'
import type { Person } from '../../helpers/makeSync.ts'
import { actAtRandom } from './actAtRandom.ts'
import { Device } from './device.ts'
import type { Network } from './network.ts'
import type { Oracle } from './oracle.ts'
import type { Random } from './random.ts'
import { simSocketClass } from './simSocket.ts'
import type { Process, VirtualTime } from './virtualTime.ts'

interface Parts {
  readonly person: Person
  readonly workshopId: string
  readonly othersMayEdit: boolean
  readonly time: VirtualTime
  readonly random: Random
  readonly network: Network
  readonly oracle: Oracle
}

interface OpenTab {
  readonly process: Process
  readonly view: View
  readonly workshop: OpenWorkshop
}

/** A person has one tab; a tab that crashed has let go of its lock. */
const claimAlone: ClaimCopy = () => ({
  isFirst: Promise.resolve(true),
  isOurs: Promise.resolve(),
  release: () => undefined,
})

const quiet: Tap = { onSent: () => undefined, onReceived: () => undefined }

/** A person with one tab of the product's own client, which can crash and be opened again. */
export class SimPerson {
  readonly #parts: Parts
  readonly #device: Device
  #process: Process = { name: 'closed', isAlive: false }
  #tab: OpenTab | undefined
  #opened = 0
  /** Something changed since the save state was last checked. */
  #isDirty = true
  isBusy = true

  constructor(parts: Parts) {
    this.#parts = parts
    this.#device = new Device(parts.time, parts.random)
  }

  get name(): string {
    return this.#parts.person.name
  }

  get board() {
    return this.#tab?.workshop.board
  }

  get saveState() {
    return this.#tab?.view.getState().saveState
  }

  /** Opens the workshop, unless it is open. */
  open(): void {
    if (this.#process.isAlive) return
    const { person, time } = this.#parts
    this.#opened += 1
    const process = { name: `${person.name} ${this.#opened}`, isAlive: true }
    this.#process = process
    time.letAct(process, () => {
      this.#openWorkshop(process)
      this.#actLater(process)
    })
  }

  /** @param carried unsaved work of the document before this one, which could not go on */
  #openWorkshop(process: Process, carried?: CarriedWork): void {
    const { person, workshopId } = this.#parts
    const { participantId, role, sessionToken } = person
    const view = createView({ workshopId, participantId, role })
    const workshop = openWorkshop(
      {
        ...{ view, workshopId, participantId, role, sessionToken, carried },
        onStartOver: (next) => this.#startOver(process, next),
      },
      this.#partsOf(process),
    )
    this.#tab = { process, view, workshop }
    this.#watch(this.#tab)
  }

  #startOver(process: Process, carried: CarriedWork): void {
    const { oracle } = this.#parts
    if (carried.reason === 'epochChanged') oracle.counts.startedOver += 1
    else oracle.fail(`${this.name} was refused: ${carried.reason} ${carried.rule ?? ''}`)
    this.#tab?.workshop.close()
    this.#openWorkshop(process, carried)
  }

  /** The tab is gone at once. What the device had written stays, unless it is lost too. */
  crash(keepsCopy: boolean): void {
    const tab = this.#tab
    this.#process.isAlive = false
    this.#tab = undefined
    // Takes its listeners off Node's process; nothing of it gets out any more.
    tab?.workshop.close()
    if (!keepsCopy) this.#device.clear()
  }

  /** As when the network comes back, or a person presses "try again": a second connection beside the old one. */
  reconnect(): void {
    const tab = this.#tab
    if (tab) this.#parts.time.letAct(tab.process, () => tab.workshop.reconnect())
  }

  /** "Saved" must be true whenever it can be seen. */
  check(): void {
    const tab = this.#tab
    if (tab === undefined || !this.#isDirty) return
    this.#isDirty = false
    const { saveState } = tab.view.getState()
    if (saveState.kind === 'saved') this.#parts.oracle.checkSaved(this.name, tab.workshop.board)
    if (saveState.kind === 'refused' && saveState.reason !== 'forbidden') {
      this.#parts.oracle.fail(`${this.name} was refused: ${saveState.reason}`)
    }
  }

  #watch({ view, workshop }: OpenTab): void {
    const mark = () => {
      this.#isDirty = true
    }
    workshop.board.on('update', mark)
    view.subscribe((state, before) => {
      if (state.saveState !== before.saveState) mark()
    })
  }

  #partsOf(process: Process): BrowserParts {
    const { time, random, network, oracle, person } = this.#parts
    const tap = (url: string) => (url.endsWith('/board') ? oracle.tap(process.name) : quiet)
    return {
      serverOrigin: 'ws://accord.test',
      WebSocket: simSocketClass({ process, person: person.name, network, tap }),
      // Only asked why an upgrade failed; nobody is ever thrown out here.
      fetch: () => Promise.reject(new TypeError('no network')),
      openDeviceStore: this.#device.openFor(process),
      claimCopy: claimAlone,
      askToKeep: () => undefined,
      nowMs: () => time.nowMs,
      schedule: (task: () => void) => void time.plan(process, 16, task),
      random: () => random.next(),
      isVisible: () => true,
      page: new EventTarget(),
    }
  }

  #actLater(process: Process): void {
    const { time, random } = this.#parts
    time.plan(process, random.between(30, 700), () => {
      if (!this.isBusy) return
      this.#act()
      this.#actLater(process)
    })
  }

  #act(): void {
    const { person, othersMayEdit, random } = this.#parts
    if (this.#tab === undefined || person.role === 'viewer') return
    const mayEdit = ({ author }: Item) => mayEditWords(person, author, { othersMayEdit }).ok
    actAtRandom(this.#tab.workshop, person.participantId, mayEdit, random)
  }
}
