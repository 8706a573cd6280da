import { Plus } from 'lucide-react'
import { Button, Menu, type MenuEntry } from '#client/ui'

interface AddButtonProps {
  readonly label: string
  readonly onPress: () => void
}

export function AddButton({ label, onPress }: AddButtonProps) {
  return (
    <Button size="small" look="plain" icon={<Plus size={16} aria-hidden />} onPress={onPress}>
      {label}
    </Button>
  )
}

/** The same where there is more than one form to begin with. */
export function AddMenu({
  label,
  entries,
}: {
  readonly label: string
  readonly entries: readonly MenuEntry[]
}) {
  return (
    <Menu label={label} entries={entries}>
      <Button size="small" look="plain" icon={<Plus size={16} aria-hidden />}>
        {label}
      </Button>
    </Menu>
  )
}
