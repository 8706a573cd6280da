import type { ReactElement } from 'react'
import { Tooltip as Bubble, TooltipTrigger } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Tooltip.module.css'

interface TooltipProps {
  readonly text: string
  /** How to do it from the keyboard, e.g. `Ctrl Z`. */
  readonly keys?: string | undefined
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
  /** One focusable element, which names itself: the tooltip repeats its name for the eye. */
  readonly children: ReactElement
}

export function Tooltip({ text, keys, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Bubble placement={placement} offset={8} className={classes(styles.bubble)}>
        {text}
        {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
      </Bubble>
    </TooltipTrigger>
  )
}
