import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import {
  deleteLine,
  mayDeleteLine,
  mayWrite,
  rankLine,
  sendParkLine,
  sendProposeLine,
  sendReopenLine,
} from '#client/actions'
import { texts } from '#client/texts'
import { IconButton, Menu, type MenuEntry } from '#client/ui'
import { linesOf, openRoundOf, useSteadyView } from '#client/view'
import type { Line } from '#shared/board'
import type { LineStanding } from '#shared/session'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { useCommand } from '../useCommand.ts'
import { ParkDialog } from './LineActs.tsx'
import { lineWords } from './lineWords.ts'

interface LineMenuProps {
  readonly line: Line
  readonly standing: LineStanding
  /** Entries of its kind, before the others. */
  readonly own?: readonly MenuEntry[]
}

/** What else can be done with a line; nothing for who may only read. */
export function LineMenu({ line, standing, own = [] }: LineMenuProps) {
  const { context } = usePanelParts()
  const [isParking, setIsParking] = useState(false)
  const park = useCommand(sendParkLine)
  const canWrite = useSteadyView(() => mayWrite(context))
  const decisions = useDecisions(line, standing, () => setIsParking(true))
  const ranks = useRanks(line)
  const mayDelete = useSteadyView(() => mayDeleteLine(context, line.id))
  if (!canWrite && decisions.length === 0) return null
  const remove: MenuEntry = {
    id: 'delete',
    label: deleteLine.label(),
    isDisabled: !mayDelete,
    ...(mayDelete ? {} : { detail: texts.strategy_deleteNot() }),
    startsGroup: true,
    onSelect: () => deleteLine.run(context, line.id),
  }
  const writes = canWrite ? [...own, ...ranks] : []
  const entries = [...writes, ...decisions, ...(canWrite ? [remove] : [])]
  const label = texts.strategy_menuOf({ line: lineWords(line) })
  return (
    <>
      <Menu label={label} entries={entries}>
        <IconButton size="small" label={label} icon={<Ellipsis size={16} aria-hidden />} />
      </Menu>
      {isParking && (
        <ParkDialog
          onPark={(reason) => park({ line: line.id, reason })}
          onClose={() => setIsParking(false)}
        />
      )}
    </>
  )
}

/** Up and down among the lines of its kind; a statement among those of its zone. */
function useRanks(line: Line): MenuEntry[] {
  const { context } = usePanelParts()
  const peers = useSteadyView((state) => linesOf(state, line.kind)).filter(
    (one) => line.kind !== 'statement' || (one.kind === 'statement' && one.zone === line.zone),
  )
  const at = peers.findIndex(({ id }) => id === line.id)
  const move = (before: string | undefined) => rankLine.run(context, { id: line.id, before })
  return [
    {
      id: 'up',
      label: texts.strategy_up(),
      isDisabled: at <= 0,
      startsGroup: true,
      onSelect: () => move(peers[at - 1]?.id),
    },
    {
      id: 'down',
      label: texts.strategy_down(),
      isDisabled: at < 0 || at >= peers.length - 1,
      onSelect: () => move(peers[at + 2]?.id),
    },
  ]
}

function useDecisions(line: Line, { status }: LineStanding, onPark: () => void): MenuEntry[] {
  const { isPossible } = useAction(sendReopenLine)
  const isAsked = useSteadyView(({ session }) => openRoundOf(session)?.line === line.id)
  const reopen = useCommand(sendReopenLine)
  const propose = useCommand(sendProposeLine)
  if (!isPossible) return []
  const again: MenuEntry = {
    id: 'reopen',
    label: sendReopenLine.label(),
    isDisabled: isAsked,
    startsGroup: true,
    onSelect: () => void reopen(line.id),
  }
  const aside: MenuEntry = {
    id: 'park',
    label: sendParkLine.label(),
    isDisabled: isAsked,
    startsGroup: status === 'draft',
    onSelect: onPark,
  }
  const ask: MenuEntry = {
    id: 'propose',
    label: sendProposeLine.label(),
    onSelect: () => void propose(line.id),
  }
  if (status === 'draft') {
    // What is agreed in one act can be asked about, too.
    const isAtOnce = line.kind === 'guardrail' || line.kind === 'commitment'
    return isAtOnce
      ? [
          { ...ask, startsGroup: true },
          { ...aside, startsGroup: false },
        ]
      : [aside]
  }
  return status === 'parked' ? [again, ask] : [again, aside]
}
