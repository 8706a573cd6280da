import { setTimeout as wait } from 'node:timers/promises'
import { readItems } from '#shared/board'
import { type Member, openMember } from '../../helpers/openMember.ts'
import { openWitness, type Witness } from '../../helpers/witness.ts'

/** A room of the restart bench. */
export interface Room {
  readonly workshopId: string
  readonly link: string
  readonly people: number
}

export interface Place {
  readonly url: string
  readonly dataDir: string
}

/** Every person writes a note about so often, also while there is no server. */
const paceMs = 2000

interface Worker {
  readonly room: number
  readonly member: Member
  /** When both connections were open and everything was saved again after `begin`, as Date.now. */
  backAtMs: number | undefined
  isBoardNew: boolean
}

/** People with the product's own client and its own pauses between attempts, at work in several rooms. */
export class Workers {
  readonly #workers: Worker[] = []
  readonly #witnesses: Witness[] = []
  #timers: NodeJS.Timeout[] = []
  #opened: number[] = []
  #attempts: number[] = []

  async enter({ url, dataDir }: Place, rooms: readonly Room[]): Promise<void> {
    for (const [room, { workshopId, link, people }] of rooms.entries()) {
      const witness = await openWitness(dataDir, workshopId)
      this.#witnesses.push(witness)
      for (let n = 0; n < people; n += 1) await this.#enterOne(url, link, room, n, witness)
    }
    await this.#until(() => this.#workers.every(({ member }) => member.saveState() === 'saved'))
  }

  async #enterOne(url: string, link: string, room: number, n: number, witness: Witness) {
    const worker: Partial<Worker> = { room, isBoardNew: false }
    const member = await openMember(url, link, `Person ${n}`, {
      witness,
      onSocket: (socket, { pathname }) => {
        this.#attempts.push(Date.now())
        socket.addEventListener('open', () => {
          this.#opened.push(Date.now())
          if (pathname.endsWith('/board')) Object.assign(worker, { isBoardNew: true })
        })
      },
    })
    member.view.subscribe(({ saveState }, before) => {
      const isSaved = saveState !== before.saveState && saveState.kind === 'saved'
      if (isSaved && worker.isBoardNew)
        Object.assign(worker, { backAtMs: worker.backAtMs ?? Date.now() })
    })
    this.#workers.push(Object.assign(worker, { member, backAtMs: undefined }) as Worker)
  }

  write(): void {
    this.#timers = this.#workers.map(({ member }) => {
      let made = 0
      const act = () => {
        made += 1
        member.addNote(`${member.name} ${made}`)
      }
      return setInterval(act, paceMs * (0.75 + Math.random() / 2))
    })
  }

  /** Forgets what was before the outage. */
  begin(): void {
    this.#opened = []
    this.#attempts = []
    for (const worker of this.#workers)
      Object.assign(worker, { isBoardNew: false, backAtMs: undefined })
  }

  /** Waits until everybody is back. */
  async back() {
    await this.#until(() => this.#workers.every(({ backAtMs }) => backAtMs !== undefined))
    await this.#until(() => this.#opened.length >= 2 * this.#workers.length)
    return {
      backAtMs: this.#workers.map(({ backAtMs }) => backAtMs ?? Number.NaN),
      openedAtMs: this.#opened,
      attemptedAtMs: this.#attempts,
    }
  }

  /** Everybody stops; when it is calm, what is on the disk is compared with what was acknowledged and what people see. */
  async settle() {
    for (const timer of this.#timers) clearInterval(timer)
    await this.#until(() => this.#workers.every(({ member }) => member.saveState() === 'saved'))
    const disks = await Promise.all(this.#witnesses.map((witness) => witness.read()))
    const onDisk = disks.map(contentOf)
    await this.#until(() =>
      this.#workers.every(({ member, room }) => contentOf(member.board) === onDisk[room]),
    )
    const sum = (count: (worker: Worker) => number) =>
      this.#workers.reduce((total, worker) => total + count(worker), 0)
    const falseClaims = await Promise.all(this.#witnesses.map((witness) => witness.falseClaims()))
    return {
      acknowledged: sum(({ member }) => member.acknowledged.length),
      lost: sum(({ member, room }) => member.lostFrom(disks[room] ?? member.board)),
      lies: sum(({ member }) => member.lies.length) + falseClaims.flat().length,
      claims: this.#witnesses.reduce((total, witness) => total + witness.count(), 0),
    }
  }

  /** How those are who are not calm and back. */
  #tell(): string {
    const open = this.#opened.length
    const states = this.#workers
      .filter(({ backAtMs, member }) => backAtMs === undefined || member.saveState() !== 'saved')
      .map(({ member, room, isBoardNew }) => {
        const { saveState } = member.view.getState()
        return `room ${room} ${member.name}: ${JSON.stringify(saveState)}, board opened anew: ${isBoardNew}`
      })
    return [`${open} sockets opened`, ...states].join('\n')
  }

  async #until(holds: () => boolean): Promise<void> {
    const endMs = performance.now() + 60_000
    while (!holds()) {
      if (performance.now() > endMs)
        throw new Error(`not within a minute: ${holds}\n${this.#tell()}`)
      await wait(20)
    }
  }
}

function contentOf(board: Parameters<typeof readItems>[0]): string {
  return JSON.stringify(
    readItems(board)
      .map(({ id, text }) => [id, text])
      .sort(),
  )
}
