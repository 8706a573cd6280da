import type { ReactNode } from 'react'
import { Button, type PressEvent, ToggleButton } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps {
  /** What it does; its accessible name and its tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress?: (event: PressEvent) => void
  readonly keys?: string | undefined
  /** Given: a switch that is on or off. */
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly size?: 'small' | 'normal'
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
  readonly slot?: string
}

/** A button that shows a picture only; its words are in the tooltip and in its accessible name. */
export function IconButton({
  label,
  icon,
  onPress,
  keys,
  isOn,
  isDisabled = false,
  size = 'normal',
  placement = 'bottom',
  slot,
}: IconButtonProps) {
  const common = {
    'aria-label': label,
    isDisabled,
    className: classes(styles.button, styles[size]),
    ...(onPress === undefined ? {} : { onPress }),
    ...(slot === undefined ? {} : { slot }),
  }
  return (
    <Tooltip text={label} keys={keys} placement={placement}>
      {isOn === undefined ? (
        <Button {...common}>{icon}</Button>
      ) : (
        <ToggleButton {...common} isSelected={isOn}>
          {icon}
        </ToggleButton>
      )}
    </Tooltip>
  )
}
