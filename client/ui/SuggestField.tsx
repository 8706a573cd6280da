import { ChevronDown } from 'lucide-react'
import {
  Button,
  ComboBox,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Field.module.css'

interface SuggestFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** What may be meant; anything else may be typed, too. */
  readonly suggestions: readonly string[]
  readonly maxLength?: number
  readonly isReadOnly?: boolean
}

/** A line of text with words to choose from: those that hold what was typed. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, onChange, onBlur, suggestions, isReadOnly = false, maxLength } = props
  const cut = (typed: string) => (maxLength === undefined ? typed : typed.slice(0, maxLength))
  return (
    <ComboBox
      allowsCustomValue
      menuTrigger="focus"
      isReadOnly={isReadOnly}
      inputValue={value}
      onInputChange={(typed) => onChange(cut(typed))}
      {...(onBlur ? { onBlur } : {})}
      defaultItems={suggestions.map((id) => ({ id }))}
      className={classes(styles.field)}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Group className={classes(styles.suggest)}>
        <Input className={classes(styles.input)} />
        {suggestions.length > 0 && !isReadOnly && (
          <Button className={classes(styles.open)}>
            <ChevronDown size={18} aria-hidden />
          </Button>
        )}
      </Group>
      <Popover className={classes(styles.popover)} offset={4}>
        <ListBox className={classes(styles.list)}>
          {({ id }: { readonly id: string }) => (
            <ListBoxItem id={id} textValue={id} className={classes(styles.option)}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
