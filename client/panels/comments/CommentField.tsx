import { useId } from 'react'
import { keepDraft } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { useView } from '#client/view'
import { limits } from '#shared/protocol'
import { usePanelParts } from '../panelParts.ts'
import styles from './CommentsList.module.css'

interface CommentFieldProps {
  /** What the words are about: an unfinished text is kept under it. */
  readonly draftKey: string
  readonly label: string
  readonly sendLabel: string
  /** What it begins with where there is no draft. */
  readonly text?: string
  readonly autoFocus?: boolean
  readonly onSend: (text: string) => void
  readonly onCancel?: () => void
}

/** A few lines to write. What is not sent stays as a draft, whatever is opened or selected meanwhile. */
export function CommentField(props: CommentFieldProps) {
  const { draftKey: key, label, sendLabel, text = '', onSend, onCancel } = props
  const { context } = usePanelParts()
  const draft = useView(({ commentDrafts }) => commentDrafts?.get(key))
  const id = useId()
  const typed = draft ?? text
  const clear = () => keepDraft.run(context, { key, text: undefined })
  const change = (value: string) =>
    keepDraft.run(context, { key, text: value === text ? undefined : value })
  const send = () => {
    if (typed.trim() === '') return
    onSend(typed)
    clear()
  }
  const cancel = () => {
    clear()
    onCancel?.()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.field}
        dir="auto"
        rows={3}
        value={typed}
        maxLength={limits.commentCharacters}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to change these words
        autoFocus={props.autoFocus ?? false}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
          if (event.nativeEvent.isComposing || !isSend) return
          event.preventDefault()
          send()
        }}
      />
      <div className={styles.actions}>
        {onCancel && (
          <Button size="small" look="plain" onPress={cancel}>
            {texts.comments_cancel()}
          </Button>
        )}
        <Button size="small" type="submit" isDisabled={typed.trim() === ''}>
          {sendLabel}
        </Button>
      </div>
    </form>
  )
}
