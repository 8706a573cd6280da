import type { ReactNode, Ref } from 'react'
import { Button as PlainButton, type PressEvent } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes.ts'

export interface ButtonProps {
  /** Its words; null where only the icon is shown and `aria-label` names it. */
  readonly children: ReactNode
  readonly onPress?: (event: PressEvent) => void
  /** `primary`: the one thing to do here. `plain`: no frame until the pointer is over it. */
  readonly look?: 'primary' | 'normal' | 'plain' | 'danger'
  readonly size?: 'small' | 'normal' | 'large'
  readonly icon?: ReactNode
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** Busy: keeps its width and focus, ignores presses, tells assistive technology. */
  readonly isPending?: boolean
  readonly wide?: boolean
  /** Given: a switch that is on or off. */
  readonly isOn?: boolean
  readonly slot?: string
  readonly ref?: Ref<HTMLButtonElement>
  readonly 'aria-label'?: string
}

/**
 * While busy. Not React Aria's own isPending: it announces a progress bar that is gone when the button has
 * led to another page, and leaves an unnamed picture in the accessibility tree.
 */
const held = {
  onPress: () => {},
  type: 'button',
  'aria-disabled': true,
  'aria-busy': true,
} as const

/** A button with words on it; see IconButton for one without. */
export function Button({
  look = 'normal',
  size = 'normal',
  icon,
  wide = false,
  isPending = false,
  isOn,
  children,
  ...rest
}: ButtonProps) {
  return (
    <PlainButton
      {...rest}
      {...(isPending ? held : {})}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      className={classes(
        styles.button,
        styles[look],
        styles[size],
        wide && styles.wide,
        isPending && styles.pending,
      )}
    >
      {icon}
      {children !== null && <span className={classes(styles.words)}>{children}</span>}
    </PlainButton>
  )
}
