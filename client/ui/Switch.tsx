import { useId } from 'react'
import { Switch as PlainSwitch } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Switch.module.css'

interface SwitchProps {
  readonly label: string
  /** What it means, under the label. */
  readonly hint: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that is on or off and takes effect at once. */
export function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  const hintId = useId()
  return (
    <div className={styles.field}>
      <PlainSwitch
        className={classes(styles.switch)}
        isSelected={isOn}
        onChange={onChange}
        aria-describedby={hintId}
      >
        <span className={styles.label}>{label}</span>
        <span className={styles.track}>
          <span className={styles.thumb} />
        </span>
      </PlainSwitch>
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
    </div>
  )
}
