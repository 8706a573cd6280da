import { Check } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classes } from './classes.ts'
import field from './Field.module.css'
import styles from './Swatches.module.css'

export interface SwatchChoice {
  readonly id: string
  /** The colour's name, which is what is read out and shown on hover. */
  readonly label: string
  /** Any CSS colour, usually a custom property. */
  readonly color: string
}

interface SwatchesProps {
  readonly label: string
  readonly choices: readonly SwatchChoice[]
  readonly value: string | undefined
  readonly onChange: (id: string) => void
}

/** One of several colours, each with its name; arrows move, the chosen one carries a tick. */
export function Swatches({ label, choices, value, onChange }: SwatchesProps) {
  const chosen = choices.find((choice) => choice.id === value)
  return (
    <RadioGroup
      value={value ?? null}
      onChange={onChange}
      orientation="horizontal"
      className={classes(field.field)}
    >
      <Label className={classes(field.label)}>
        {label} <span className={field.aside}>{chosen?.label}</span>
      </Label>
      <div className={styles.row}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            aria-label={choice.label}
            className={classes(styles.swatch)}
            style={{ '--swatch': choice.color } as React.CSSProperties}
          >
            {({ isSelected }) => isSelected && <Check size={18} strokeWidth={3} aria-hidden />}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
