import { useEffect, useState } from 'react'
import { acceptSuggestions, dropSuggestions, notesToSort, selectItems } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { useView } from '#client/view'
import { textOf } from '#shared/board'
import type { SuggestedCluster } from '#shared/likeness'
import { suggestionColor } from '#shared/scene'
import { usePanelParts } from '../panelParts.ts'
import { askWorker } from './askWorker.ts'
import styles from './SuggestionsList.module.css'

/** Which notes could be clusters: looked at, then taken as they are, one by one or not at all. On the board they are outlined. */
export function SuggestionsList({ onClose }: { readonly onClose: () => void }) {
  const { context } = usePanelParts()
  const suggestions = useView((view) => view.suggestions)
  const hasFailed = useSuggestions()
  if (hasFailed) return <p className={styles.about}>{texts.suggest_failed()}</p>
  if (suggestions === undefined)
    return (
      <p className={styles.about} role="status">
        {texts.suggest_working()}
      </p>
    )
  if (suggestions.length === 0) return <p className={styles.about}>{texts.suggest_none()}</p>
  const takeAll = () => {
    acceptSuggestions.run(context, suggestions)
    onClose()
  }
  return (
    <>
      <p className={styles.about} role="status">
        {texts.suggest_about({ count: suggestions.length })}
      </p>
      <div className={styles.all}>
        <Button size="small" onPress={takeAll}>
          {texts.suggest_acceptAll()}
        </Button>
        <Button size="small" look="plain" onPress={onClose}>
          {texts.suggest_dismissAll()}
        </Button>
      </div>
      <ul className={styles.list}>
        {suggestions.map((suggestion, index) => (
          <Suggestion key={suggestion.ids[0]} suggestion={suggestion} index={index} />
        ))}
      </ul>
    </>
  )
}

/** Looks once when it is opened, and takes everything away when it is closed. @returns whether the browser could not do it */
function useSuggestions(): boolean {
  const { context } = usePanelParts()
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    const { view } = context
    const notes = notesToSort(context).map(({ id, text }) => ({ id, text }))
    const stop = askWorker(notes, (found) => {
      if (found === 'failed') setHasFailed(true)
      else view.setState({ suggestions: found })
    })
    return () => {
      stop()
      view.setState({ suggestions: undefined })
    }
  }, [context])
  return hasFailed
}

const mostShown = 4

interface SuggestionProps {
  readonly suggestion: SuggestedCluster
  readonly index: number
}

function Suggestion({ suggestion, index }: SuggestionProps) {
  const { context } = usePanelParts()
  const items = useView((view) => view.items)
  const { title, ids } = suggestion
  const words = ids.flatMap((id) => {
    const item = items.get(id)
    return item ? [{ id, text: textOf(item) }] : []
  })
  const color = `var(--person-${suggestionColor(index)})`
  return (
    <li className={styles.suggestion} style={{ borderInlineStartColor: color }}>
      <h3 className={styles.title} dir="auto">
        {title}
      </h3>
      <ul className={styles.notes}>
        {words.slice(0, mostShown).map(({ id, text }) => (
          <li key={id} className={styles.note} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <p className={styles.count}>{texts.suggest_notes({ count: words.length })}</p>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={texts.suggest_acceptOne({ title })}
          onPress={() => acceptSuggestions.run(context, [suggestion])}
        >
          {texts.suggest_accept()}
        </Button>
        <Button
          size="small"
          look="plain"
          aria-label={texts.suggest_selectOne({ title })}
          onPress={() => selectItems.run(context, ids)}
        >
          {texts.suggest_select()}
        </Button>
        <Button
          size="small"
          look="plain"
          aria-label={texts.suggest_dismissOne({ title })}
          onPress={() => dropSuggestions.run(context, [suggestion])}
        >
          {texts.suggest_dismiss()}
        </Button>
      </div>
    </li>
  )
}
