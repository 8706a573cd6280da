import type { ReactNode } from 'react'
import type { Action } from '#client/actions'
import { IconButton } from '#client/ui'
import { useAction } from './useAction.ts'
import { usePress } from './usePress.ts'

interface ActionButtonProps {
  readonly action: Action
  readonly icon: ReactNode
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
  readonly size?: 'small' | 'normal'
}

/** One action as an icon button, greyed out while it is not possible. */
export function ActionButton({ action, icon, ...rest }: ActionButtonProps) {
  const { label, keys, isPossible, run } = useAction(action)
  const press = usePress(() => run())
  return (
    <IconButton
      {...rest}
      label={label}
      keys={keys}
      icon={icon}
      isDisabled={!isPossible}
      onPress={press}
    />
  )
}
