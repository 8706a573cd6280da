import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button, Input, Label, Tag, TagGroup, TagList, TextField } from 'react-aria-components'
import { texts } from '#client/texts'
import { addChips } from './addChips.ts'
import styles from './ChipField.module.css'
import { classes } from './classes.ts'
import field from './Field.module.css'

interface ChipFieldProps {
  readonly label: string
  readonly hint?: string
  /** What to do in the entry line, e.g. "Add a function". */
  readonly addLabel: string
  readonly chips: readonly string[]
  readonly onChange: (chips: string[]) => void
  readonly maxChips: number
  readonly maxLength: number
}

/** A short list of names: type one and press Enter or comma; Delete or the cross takes one away. */
export function ChipField(props: ChipFieldProps) {
  const { label, hint, chips, onChange } = props
  return (
    <div className={field.field}>
      <TagGroup
        className={classes(field.field)}
        onRemove={(keys) => onChange(chips.filter((chip) => !keys.has(chip)))}
      >
        <Label className={classes(field.label)}>{label}</Label>
        <TagList
          className={classes(styles.list)}
          items={chips.map((id) => ({ id }))}
          renderEmptyState={() => <span className={field.hint}>{texts.ui_noChips()}</span>}
        >
          {({ id }) => <Chip name={id} />}
        </TagList>
      </TagGroup>
      <Entry {...props} />
      {hint !== undefined && <p className={field.hint}>{hint}</p>}
    </div>
  )
}

function Chip({ name }: { readonly name: string }) {
  return (
    <Tag id={name} textValue={name} className={classes(styles.chip)}>
      {name}
      <Button slot="remove" className={classes(styles.remove)}>
        <X size={14} aria-hidden />
      </Button>
    </Tag>
  )
}

function Entry({ addLabel, chips, onChange, maxChips, maxLength }: ChipFieldProps) {
  const [typed, setTyped] = useState('')
  const add = () => {
    onChange(addChips(chips, typed, maxChips))
    setTyped('')
  }
  return (
    <TextField
      aria-label={addLabel}
      value={typed}
      maxLength={maxLength}
      onChange={setTyped}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ',') return
        if (event.key === 'Enter' && typed.trim() === '') return
        event.preventDefault()
        add()
      }}
      className={classes(styles.entry)}
    >
      <Plus size={16} aria-hidden />
      <Input className={classes(styles.input)} placeholder={addLabel} />
    </TextField>
  )
}
