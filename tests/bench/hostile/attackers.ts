import { workshopLinks } from '#shared/protocol'
import { enterWorkshop } from '../../helpers/workshopApi.ts'
import { atOnce, type Session, type Target } from '../../sync/hostile/attacker.ts'
import { makeTarget } from '../../sync/hostile/makeTarget.ts'
import { attackGroups } from './attackGroups.ts'

/** What the bench asks of the attackers' process: one group, again and again for so long. */
export interface AttackOrder {
  readonly group: string
  readonly forMs: number
}

export interface AttackReport {
  /** How often each close code or status was seen. */
  readonly ends: Readonly<Record<string, number>>
}

/** Sessions the attackers have; a link lets in more, but each is seen by the facilitator. */
const sessionCount = 20
const loops = 2

const [url = '', links = ''] = process.argv.slice(2)
const workshop = workshopLinks.parse(JSON.parse(links))
const sessions = await atOnce(sessionCount, (n) =>
  enterWorkshop(url, workshop.links.participant, `Mallory ${n}`),
)
let turn = 0
const nextSession = async (): Promise<Session> => sessions[turn++ % sessionCount] as Session
const target = await makeTarget(url, workshop, '127.0.0.2', nextSession)
process.on('message', (order: AttackOrder) => void carryOut(order))
process.send?.('ready')

async function carryOut({ group, forMs }: AttackOrder): Promise<void> {
  const { attacks } = attackGroups.find(({ name }) => name === group) ?? { attacks: [] }
  const ends: Record<string, number> = {}
  const until = performance.now() + forMs
  await atOnce(loops, async () => {
    do await runAll(target, attacks, ends, until)
    while (performance.now() < until)
  })
  process.send?.({ ends } satisfies AttackReport)
}

async function runAll(
  to: Target,
  attacks: (typeof attackGroups)[number]['attacks'],
  ends: Record<string, number>,
  until: number,
): Promise<void> {
  for (const attack of attacks) {
    for (const end of await attack.run(to)) ends[end] = (ends[end] ?? 0) + 1
    if (performance.now() > until) return
  }
}
