import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './Choices.module.css'
import { classes } from './classes.ts'
import field from './Field.module.css'

interface ChoicesProps {
  readonly label: string
  /** Words for the ends of a scale stand in `label`; an option of a scale is short. */
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly value: string | undefined
  readonly onChange: (id: string) => void
  /** `list`: one under the other, each with its words; `pairs`: two in a row where there is room. `scale`: beside each other, all as wide. */
  readonly look?: 'list' | 'pairs' | 'scale'
  readonly isDisabled?: boolean
}

/** One of a few things that are all seen; arrows move. */
export function Choices({
  label,
  options,
  value,
  onChange,
  look = 'list',
  isDisabled = false,
}: ChoicesProps) {
  return (
    <RadioGroup
      value={value ?? null}
      onChange={onChange}
      isDisabled={isDisabled}
      orientation={look === 'scale' ? 'horizontal' : 'vertical'}
      className={classes(field.field)}
    >
      <Label className={classes(field.label)}>{label}</Label>
      <div className={classes(look !== 'scale' && styles.list, styles[look])}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={classes(styles.option)}>
            <span className={styles.mark} aria-hidden />
            <span className={styles.words}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
