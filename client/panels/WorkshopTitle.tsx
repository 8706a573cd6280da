import { useState } from 'react'
import { sendSetTitle } from '#client/actions'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import { limits } from '#shared/protocol'
import { usePanelParts } from './panelParts.ts'
import styles from './WorkshopTitle.module.css'

/** The workshop's title; whoever may change it presses it and types. */
export function WorkshopTitle() {
  const title = useView((view) => view.session?.title ?? '')
  const mayRename = useView(
    ({ session, self }) => session !== undefined && mayDo(self.role, 'setTitle', session).ok,
  )
  const [isEditing, setIsEditing] = useState(false)
  if (isEditing) return <TitleField title={title} onDone={() => setIsEditing(false)} />
  return (
    <h1 className={styles.title} title={title}>
      {mayRename ? (
        <button
          type="button"
          className={styles.rename}
          aria-label={texts.title_rename({ title })}
          onClick={() => setIsEditing(true)}
        >
          {title}
        </button>
      ) : (
        title
      )}
    </h1>
  )
}

function TitleField({ title, onDone }: { readonly title: string; readonly onDone: () => void }) {
  const { context } = usePanelParts()
  const [typed, setTyped] = useState(title)
  const save = async () => {
    onDone()
    const next = typed.trim()
    if (next === '' || next === title) return
    const saved = await sendSetTitle.run(context, next)
    if (!saved.ok)
      showToast({
        kind: 'wrong',
        title: texts.title_failed(),
        detail: saved.problem?.detail ?? texts.panel_unreachable(),
      })
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person has just pressed the title to type here
      autoFocus
      className={styles.field}
      aria-label={texts.title_label()}
      maxLength={limits.titleCharacters}
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save()
        if (event.key === 'Escape') onDone()
      }}
    />
  )
}
