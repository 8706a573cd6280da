import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Stepper.module.css'

interface StepperProps {
  readonly label: string
  /** Only for whoever hears it: what it is stands beside it. */
  readonly isLabelHidden?: boolean
  readonly value: number
  readonly least?: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A small whole number: typed, or one up and down by − and + or the arrow keys. */
export function Stepper({
  label,
  isLabelHidden = false,
  value,
  least = 0,
  most,
  onChange,
}: StepperProps) {
  return (
    <NumberField
      value={value}
      minValue={least}
      maxValue={most}
      onChange={(typed) => onChange(Number.isNaN(typed) ? least : typed)}
      className={classes(styles.stepper)}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className={classes(styles.label)}>{label}</Label>}
      <Group className={classes(styles.group)}>
        <Button slot="decrement" className={classes(styles.step)}>
          <Minus size={16} aria-hidden />
        </Button>
        <Input className={classes(styles.input, value > 0 && styles.some)} />
        <Button slot="increment" className={classes(styles.step)}>
          <Plus size={16} aria-hidden />
        </Button>
      </Group>
    </NumberField>
  )
}
