import { Button } from 'react-aria-components'
import { classes } from '#client/ui'
import styles from './PasteDialog.module.css'

interface ChoiceProps {
  readonly title: string
  readonly detail: string
  readonly isDisabled: boolean
  readonly autoFocus: boolean
  readonly onPress: () => void
}

/** One of a few ways to go on: what comes of it, and how. */
export function Choice({ title, detail, ...rest }: ChoiceProps) {
  return (
    <Button {...rest} className={classes(styles.choice)}>
      <strong>{title}</strong>
      <span className={styles.detail}>{detail}</span>
    </Button>
  )
}
