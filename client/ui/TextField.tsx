import type { ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  TextField as PlainTextField,
  Text,
  TextArea,
} from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Field.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: { readonly key: string }) => void
  readonly hint?: string | undefined
  /** What is wrong and how to put it right; shown and read out with the field. */
  readonly error?: string | undefined
  readonly type?: 'text' | 'date' | 'time'
  readonly name?: string
  readonly placeholder?: string
  readonly autoComplete?: string
  readonly maxLength?: number
  /** Given: a field of so many lines. */
  readonly lines?: number
  readonly isReadOnly?: boolean
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly autoFocus?: boolean
  readonly look?: 'normal' | 'code'
  readonly inputRef?: Ref<HTMLInputElement>
  readonly after?: ReactNode
}

/** A line of text, or some, with its label above, a hint or an error below. */
export function TextField({
  label,
  hint,
  error,
  placeholder,
  look = 'normal',
  lines,
  inputRef,
  after,
  ...rest
}: TextFieldProps) {
  return (
    <PlainTextField
      {...rest} // The browser's own check would keep the form from being sent again.
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={classes(styles.field)}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <div className={styles.row}>
        {lines === undefined ? (
          <Input
            ref={inputRef}
            className={classes(styles.input, look === 'code' && styles.code)}
            {...(placeholder === undefined ? {} : { placeholder })}
          />
        ) : (
          <TextArea rows={lines} className={classes(styles.input, styles.lines)} />
        )}
        {after}
      </div>
      {hint !== undefined && error === undefined && (
        <Text slot="description" className={classes(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </PlainTextField>
  )
}
