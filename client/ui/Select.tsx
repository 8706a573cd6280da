import { Check, ChevronDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Select as PlainSelect,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Field.module.css'

interface SelectProps {
  readonly label: string
  readonly placeholder: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly value: string | undefined
  readonly onChange: (id: string) => void
  readonly isDisabled?: boolean
}

/** One of a few named things. */
export function Select({
  label,
  placeholder,
  options,
  value,
  onChange,
  isDisabled = false,
}: SelectProps) {
  return (
    <PlainSelect
      placeholder={placeholder}
      isDisabled={isDisabled}
      value={value ?? null}
      onChange={(key) => key !== null && onChange(String(key))}
      className={classes(styles.field)}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Button className={classes(styles.input, styles.choose)}>
        <SelectValue />
        <ChevronDown size={18} aria-hidden />
      </Button>
      <Popover className={classes(styles.popover)} offset={4}>
        <ListBox className={classes(styles.list)} items={options}>
          {(option) => <Option id={option.id} label={option.label} />}
        </ListBox>
      </Popover>
    </PlainSelect>
  )
}

function Option({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <ListBoxItem id={id} textValue={label} className={classes(styles.option)}>
      {({ isSelected }) => (
        <>
          <span>{label}</span>
          {isSelected && <Check size={18} aria-hidden />}
        </>
      )}
    </ListBoxItem>
  )
}
