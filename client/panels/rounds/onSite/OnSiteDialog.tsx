import { type FormEvent, useState } from 'react'
import { castOnSite } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Dialog, Stepper } from '#client/ui'
import { openRoundOf, useView } from '#client/view'
import type { Round } from '#shared/protocol'
import ask from '../../AskDialog.module.css'
import { useOverlay } from '../../overlays/useOverlay.ts'
import { usePanelParts } from '../../panelParts.ts'
import { useCommand } from '../../useCommand.ts'
import rounds from '../Rounds.module.css'
import { OnSiteConsent } from './OnSiteConsent.tsx'
import { OnSiteDots } from './OnSiteDots.tsx'
import { OnSiteRatings } from './OnSiteRatings.tsx'
import { onSiteDraft, onSiteFault, toOnSiteBallot } from './onSiteDraft.ts'

/** Where a facilitator enters what people on site answered. The round may be closed meanwhile: then there is nothing to enter. */
export function OnSiteDialog({ round: id }: { readonly round: string }) {
  const { close } = useOverlay()
  const round = useView(({ session }) => openRoundOf(session))
  return (
    <Dialog title={texts.onSite_votesTitle()} isOpen onClose={close}>
      {round?.id === id ? <Entry round={round} onClose={close} /> : <p>{texts.onSite_tooLate()}</p>}
    </Dialog>
  )
}

interface EntryProps {
  readonly round: Round
  readonly onClose: () => void
}

function Entry({ round, onClose }: EntryProps) {
  const { context } = usePanelParts()
  const cast = useCommand(castOnSite)
  const onSite = useView(({ session }) => session?.onSite ?? 0)
  const before = useView(({ session }) => session?.votedOnSite)
  const [draft, setDraft] = useState(() =>
    onSiteDraft(context.view.getState().onSiteBallot?.ballot, onSite),
  )
  const [isPending, setIsPending] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const fault = onSiteFault(draft, round, onSite)
  const enter = async (ballot: ReturnType<typeof toOnSiteBallot>) => {
    setIsPending(true)
    const isEntered = await cast({ round: round.id, ballot })
    setIsPending(false)
    if (isEntered) onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (fault === undefined && !isPending) void enter(toOnSiteBallot(draft, round))
  }
  const parts = { draft, round, onSite, onChange: setDraft }
  return (
    <form className={ask.form} onSubmit={submit}>
      <p className={rounds.question} dir="auto">
        {round.question}
      </p>
      {before && <Before />}
      {round.kind !== 'consent' && (
        <Stepper
          label={texts.onSite_voters({ people: onSite })}
          value={draft.people}
          least={1}
          most={Math.max(1, onSite)}
          onChange={(people) => setDraft({ ...draft, people })}
        />
      )}
      {round.kind === 'dots' && <OnSiteDots {...parts} />}
      {round.kind === 'rating' && <OnSiteRatings {...parts} />}
      {round.kind === 'consent' && <OnSiteConsent {...parts} />}
      {fault !== undefined && (isTried || fault === 'over') && (
        <p role="alert" className={rounds.failed}>
          {faults[fault]()}
        </p>
      )}
      <div className={ask.actions}>
        {before && (
          <Button look="plain" onPress={() => void enter(undefined)}>
            {texts.onSite_takeBack()}
          </Button>
        )}
        <Button onPress={onClose}>{texts.panel_cancel()}</Button>
        {/* Never off: a number that is being typed counts only when its field is left. */}
        <Button type="submit" look="primary" isPending={isPending}>
          {texts.onSite_enter()}
        </Button>
      </div>
    </form>
  )
}

const faults = {
  empty: () => texts.onSite_nothing(),
  reason: () => texts.round_reasonMissing(),
  over: () => texts.onSite_over(),
}

/** Whose numbers these take the place of. */
function Before() {
  const self = useView((view) => view.self)
  const before = useView(({ session }) => session?.votedOnSite)
  const name = useView(({ session }) => session?.people.find(({ id }) => id === before?.by)?.name)
  if (before === undefined) return null
  const { people } = before
  return (
    <p className={rounds.about}>
      {before.by === self.participantId
        ? texts.onSite_entered({ count: people })
        : texts.onSite_enteredBy({ name: name || texts.canvas_someone(), people })}
    </p>
  )
}
