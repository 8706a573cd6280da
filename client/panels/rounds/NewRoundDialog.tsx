import { type FormEvent, useState } from 'react'
import { sendOpenRound } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Choices, Dialog, TextField } from '#client/ui'
import { useView } from '#client/view'
import { limits, type RoundKind, roundKinds } from '#shared/protocol'
import ask from '../AskDialog.module.css'
import { useOverlay } from '../overlays/useOverlay.ts'
import { usePanelParts } from '../panelParts.ts'
import { useCommand } from '../useCommand.ts'
import { AboutField, BudgetFields, MoreFields } from './NewRoundFields.tsx'
import { itemsOf, newRound, questionOf, type RoundDraft, toRoundStart } from './newRound.ts'
import { kindWords } from './roundWords.ts'

/** What a new round asks, about what, and by which rules. Opening it shows it to everybody. */
export function NewRoundDialog({ isOfSelection }: { readonly isOfSelection: boolean }) {
  const { context } = usePanelParts()
  const { close } = useOverlay()
  const open = useCommand(sendOpenRound)
  const state = context.view.getState()
  const [draft, setDraft] = useState(() => newRound(state, isOfSelection))
  const [isPending, setIsPending] = useState(false)
  const functions = useView(({ session }) => session?.functions.length ?? 0)
  const kinds = roundKinds.filter((kind) => kind !== 'pairwise' || functions > 1)
  const change = (part: Partial<RoundDraft>) => setDraft({ ...draft, ...part })
  const notes = itemsOf(draft, state).length
  const fault = faultOf(draft, notes)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fault !== undefined || isPending) return
    setIsPending(true)
    const isOpen = await open(toRoundStart(draft, context.view.getState(), context.newId()))
    setIsPending(false)
    if (!isOpen) return
    close()
    context.view.setState({ panel: 'rounds' })
  }
  const choose = (kind: RoundKind) => {
    const step = state.session?.steps.find(({ id }) => id === state.session?.currentStep)
    const isUntouched = draft.question === questionOf(draft.kind, state, step)
    const question = isUntouched ? questionOf(kind, state, step) : draft.question
    const about = kind === 'dots' && draft.about === 'question' ? 'all' : draft.about
    change({ kind, question, about })
  }
  return (
    <Dialog title={texts.round_new()} isOpen onClose={close}>
      <form className={ask.form} onSubmit={submit}>
        <Choices
          look="pairs"
          label={texts.round_kind()}
          options={kinds.map((id) => ({ id, label: kindWords(id) }))}
          value={draft.kind}
          onChange={(kind) => choose(kind as RoundKind)}
        />
        <TextField
          lines={draft.kind === 'consent' ? 4 : 2}
          label={draft.kind === 'consent' ? texts.round_wording() : texts.round_question()}
          hint={draft.kind === 'consent' ? texts.round_wordingHint() : undefined}
          maxLength={limits.promptCharacters}
          value={draft.question}
          onChange={(question) => change({ question })}
        />
        {(draft.kind === 'dots' || draft.kind === 'rating') && (
          <AboutField draft={draft} notes={notes} isOfSelection={isOfSelection} onChange={change} />
        )}
        {draft.kind === 'dots' && <BudgetFields draft={draft} notes={notes} onChange={change} />}
        <MoreFields draft={draft} onChange={change} />
        <div className={ask.actions}>
          <Button onPress={close}>{texts.panel_cancel()}</Button>
          <Button
            type="submit"
            look="primary"
            isPending={isPending}
            isDisabled={fault !== undefined}
          >
            {texts.round_openNow()}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What is still wrong: nothing is asked, there is nothing to vote on, or a number is none. */
function faultOf(draft: RoundDraft, notes: number): 'question' | 'notes' | 'number' | undefined {
  if (draft.question.trim() === '') return 'question'
  const asksNotes = draft.kind === 'dots' || (draft.kind === 'rating' && draft.about !== 'question')
  if (asksNotes && notes === 0) return 'notes'
  const numbers = [draft.dots === '' ? '1' : draft.dots, draft.mostPerNote]
  return draft.kind === 'dots' && !numbers.every(isCount) ? 'number' : undefined
}

function isCount(typed: string): boolean {
  return /^\d{1,2}$/.test(typed.trim()) && Number(typed) > 0
}
