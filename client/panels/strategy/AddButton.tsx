import { Plus } from 'lucide-react'
import { Button } from '#client/ui'

interface AddButtonProps {
  readonly label: string
  readonly onPress: () => void
}

/** Adds a line of a kind. */
export function AddButton({ label, onPress }: AddButtonProps) {
  return (
    <Button size="small" look="plain" icon={<Plus size={16} aria-hidden />} onPress={onPress}>
      {label}
    </Button>
  )
}
