import { Check, Minus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { closeOverlay, tagItems } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes, Dialog, TextField } from '#client/ui'
import { useView } from '#client/view'
import { limits } from '#shared/protocol'
import { usePanelParts } from '../panelParts.ts'
import { useReturnToNote } from '../useReturnToNote.ts'
import styles from './TagsDialog.module.css'
import { type TagChoice, tagChoices } from './tagChoices.ts'

/** The tags of the selected notes: press one in use, or write a new one. */
export function TagsDialog() {
  const { context } = usePanelParts()
  const close = () => closeOverlay.run(context)
  return (
    <Dialog title={texts.tags_title()} isOpen onClose={close}>
      <Tags />
    </Dialog>
  )
}

function Tags() {
  const { context } = usePanelParts()
  useReturnToNote()
  const items = useView((view) => view.items)
  const selection = useView((view) => view.selection)
  const choices = tagChoices(items.values(), selection)
  const [typed, setTyped] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    for (const tag of typed.split(/[,;]/)) tagItems.run(context, { tag, isOn: true })
    setTyped('')
  }
  return (
    <>
      <form onSubmit={add}>
        <TextField
          autoFocus
          label={texts.tags_add()}
          hint={texts.tags_addHint()}
          value={typed}
          onChange={setTyped}
          maxLength={limits.tagCharacters * 4}
          after={<Button type="submit">{texts.tags_addShort()}</Button>}
        />
      </form>
      {choices.length > 0 && <h3 className={styles.heading}>{texts.tags_inUse()}</h3>}
      <div className={styles.list}>
        {choices.map((choice) => (
          <TagButton
            key={choice.tag}
            choice={choice}
            onPress={() => tagItems.run(context, { tag: choice.tag, isOn: choice.on !== 'all' })}
          />
        ))}
      </div>
    </>
  )
}

interface TagButtonProps {
  readonly choice: TagChoice
  readonly onPress: () => void
}

function TagButton({ choice: { tag, on, count }, onPress }: TagButtonProps) {
  const label =
    on === 'some' ? texts.tags_onSome({ tag, count }) : texts.tags_onNotes({ tag, count })
  return (
    <ToggleButton
      className={classes(styles.tag)}
      aria-label={label}
      isSelected={on === 'all'}
      onPress={onPress}
    >
      {on === 'all' && <Check size={14} aria-hidden />}
      {on === 'some' && <Minus size={14} aria-hidden />}
      <bdi>{tag}</bdi>
      <span className={styles.count} aria-hidden>
        {count}
      </span>
    </ToggleButton>
  )
}
