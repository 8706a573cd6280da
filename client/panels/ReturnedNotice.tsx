import { Copy } from 'lucide-react'
import { useState } from 'react'
import { putBack } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes, IconButton, lazyPart, showToast } from '#client/ui'
import { type ReturnedWork, useView } from '#client/view'
import styles from './BoardNotices.module.css'
import { copyText } from './copyText.ts'
import { draftTitle, draftWords } from './draftText.ts'
import { usePanelParts } from './panelParts.ts'
import returnedStyles from './ReturnedNotice.module.css'

const GiveUpDialog = lazyPart(async () => (await import('./GiveUpDialog.tsx')).GiveUpDialog)

/** Work of this person that is not on the board: what happened, the words themselves, and what can be done with them. */
export function ReturnedNotice() {
  const returned = useView((view) => view.returned)
  if (returned === undefined) return null
  return (
    <section
      aria-label={draftTitle(returned)}
      className={classes(styles.notice, styles.wrong, returnedStyles.notice)}
    >
      <div role="alert" className={returnedStyles.head}>
        <strong>{draftTitle(returned)}</strong>
        <p>{about(returned)}</p>
      </div>
      {hasWords(returned) && <Words returned={returned} />}
      <Decisions returned={returned} />
    </section>
  )
}

function about(returned: ReturnedWork): string {
  const { notes, words, changes, canPutBack } = returned
  if (!canPutBack) return texts.draft_stuck()
  if (words.length > 0) return texts.draft_aboutWords()
  if (notes.length > 0) return texts.draft_about({ count: notes.length })
  return texts.draft_aboutMoves({ count: changes })
}

function hasWords({ notes, words }: ReturnedWork): boolean {
  return notes.length + words.length > 0
}

function Words({ returned }: { readonly returned: ReturnedWork }) {
  return (
    <ul className={returnedStyles.list}>
      {[...returned.notes, ...returned.words].map(({ id, text }) => (
        <li key={id} className={returnedStyles.note}>
          <span dir="auto" className={returnedStyles.text}>
            {text}
          </span>
          <IconButton
            label={texts.draft_copyOne()}
            icon={<Copy size={16} />}
            onPress={() => copy(text)}
          />
        </li>
      ))}
    </ul>
  )
}

function Decisions({ returned }: { readonly returned: ReturnedWork }) {
  const { context, dropReturned } = usePanelParts()
  const [isAsking, setIsAsking] = useState(false)
  const mayPutBack = useView(() => putBack.isPossible(context))
  if (!hasWords(returned))
    return (
      returned.canPutBack && (
        <Button size="small" onPress={dropReturned}>
          {texts.draft_understood()}
        </Button>
      )
    )
  const putAllBack = () => {
    putBack.run(context, returned)
    dropReturned()
  }
  return (
    <div className={returnedStyles.decisions}>
      {returned.canPutBack && (
        <Button size="small" look="primary" isDisabled={!mayPutBack} onPress={putAllBack}>
          {texts.draft_putBack()}
        </Button>
      )}
      <Button size="small" onPress={() => copy(draftWords(returned))}>
        {texts.draft_copyAll()}
      </Button>
      {returned.canPutBack && (
        <Button size="small" onPress={() => setIsAsking(true)}>
          {texts.draft_giveUp()}
        </Button>
      )}
      {isAsking && <GiveUpDialog onClose={() => setIsAsking(false)} onGiveUp={dropReturned} />}
    </div>
  )
}

async function copy(text: string): Promise<void> {
  if (await copyText(text)) showToast({ kind: 'good', title: texts.draft_copied() })
  else
    showToast({
      kind: 'wrong',
      title: texts.draft_notCopied(),
      detail: texts.draft_notCopiedNext(),
    })
}
