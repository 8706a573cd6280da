import { Ellipsis, PenLine, Star, UserMinus, UserRound } from 'lucide-react'
import { sendSetRole } from '#client/actions'
import { texts } from '#client/texts'
import { IconButton, Menu, type MenuEntry } from '#client/ui'
import type { PersonRow } from './peopleRows.ts'
import { useCommand } from './useCommand.ts'

interface PersonMenuProps {
  readonly row: PersonRow
  readonly name: string
  readonly onRemove: () => void
}

/** What a facilitator does with a person: makes them another one, or takes them out. */
export function PersonMenu({ row, name, onRemove }: PersonMenuProps) {
  const label = texts.people_menu({ name })
  const remove: MenuEntry = {
    id: 'remove',
    label: texts.link_remove({ name }),
    icon: <UserMinus size={18} aria-hidden />,
    startsGroup: true,
    onSelect: onRemove,
  }
  // Nobody removes themselves.
  const entries = [...useRoleEntries(row), ...(row.isMe ? [] : [remove])]
  return (
    <Menu label={label} entries={entries}>
      <IconButton
        size="small"
        placement="left"
        icon={<Ellipsis size={16} aria-hidden />}
        label={label}
      />
    </Menu>
  )
}

function useRoleEntries({ id, role, isMe }: PersonRow): MenuEntry[] {
  const make = useCommand(sendSetRole)
  const lead: MenuEntry = {
    id: 'lead',
    label: texts.role_makeFacilitator(),
    detail: texts.role_makeFacilitatorAbout(),
    icon: <Star size={18} aria-hidden />,
    onSelect: () => void make({ person: id, role: 'facilitator' }),
  }
  const Icon = role === 'viewer' ? PenLine : UserRound
  const takePart: MenuEntry = {
    id: 'takePart',
    label:
      role === 'viewer'
        ? texts.role_letWrite()
        : isMe
          ? texts.role_stepBack()
          : texts.role_makeParticipant(),
    icon: <Icon size={18} aria-hidden />,
    onSelect: () => void make({ person: id, role: 'participant' }),
  }
  if (role === 'facilitator') return [takePart]
  return role === 'viewer' ? [takePart, lead] : [lead]
}
