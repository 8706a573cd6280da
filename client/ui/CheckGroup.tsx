import { Check } from 'lucide-react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import styles from './CheckGroup.module.css'
import { classes } from './classes.ts'

interface CheckGroupProps<Id extends string> {
  readonly label: string
  /** What it means, under the label. */
  readonly hint?: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly value: readonly Id[]
  readonly onChange: (ids: Id[]) => void
  readonly isReadOnly?: boolean
}

/** Any number of a few named things. */
export function CheckGroup<Id extends string>(props: CheckGroupProps<Id>) {
  const { label, hint, options, value, onChange, isReadOnly = false } = props
  return (
    <CheckboxGroup
      className={classes(styles.group)}
      isReadOnly={isReadOnly}
      value={[...value]}
      // In the order of the options, whichever was pressed last.
      onChange={(ids) => onChange(options.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={styles.options}>
        {options.map((option) => (
          <Checkbox key={option.id} value={option.id} className={classes(styles.option)}>
            <span className={styles.box}>
              <Check size={14} aria-hidden />
            </span>
            {option.label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
