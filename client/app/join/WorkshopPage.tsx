import { useEffect } from 'react'
import { texts } from '#client/texts'
import { Button, chunk, lazyPart } from '#client/ui'
import { CalmPage } from '../CalmPage.tsx'
import { ChunkView } from '../ChunkView.tsx'
import { pageChunks } from '../pageChunks.ts'
import { projectorPath, strategyPath, workshopPath } from '../route.ts'
import { navigate } from '../useRoute.ts'
import { AskedToWait } from './AskedToWait.tsx'
import type { EntryFailure } from './enterWorkshop.ts'
import { failureTexts } from './failureTexts.ts'
import styles from './join.module.css'
import { useEntry } from './useEntry.ts'

/** Many workshops ask nothing, and nobody is asked twice. */
const AskedStep = lazyPart(async () => (await import('./AskedStep.tsx')).AskedStep, Waiting)
const nameStep = chunk(async () => (await import('./NameStep.tsx')).NameStep)

interface WorkshopPageProps {
  readonly workshopId: string
  readonly token: string | undefined
  /** What is shown of it. Nobody is asked for a name in front of a projector. */
  readonly look: 'board' | 'projector' | 'strategy'
}

/** /w/<id>: gets in, asks who it is, shows the board. /w/<id>/projector: gets in and shows the board to a room; /w/<id>/strategy: what was agreed. */
export function WorkshopPage({ workshopId, token, look }: WorkshopPageProps) {
  const path = paths[look](workshopId)
  const { entry, failure, isPending, isNaming, retry, answer, named } = useEntry(
    workshopId,
    token,
    path,
  )
  const page = pageChunks[look]
  useEffect(() => {
    // While the server is asked who this is, and while a name is typed. A failure here comes again, and is shown, when the board is needed.
    page.fetch().catch(() => {})
  }, [page])
  if (failure === 'waiting') return <AskedToWait onGiveUp={() => navigate('/')} />
  if (failure === 'passphraseNeeded' || failure === 'wrongPassphrase' || failure === 'nameNeeded')
    return <AskedStep question={failure} isPending={isPending} onAnswer={answer} />
  if (failure !== undefined) return <EntryProblem failure={failure} onRetry={retry} />
  if (entry === undefined) return <Waiting />
  const waiting = <Waiting />
  if (isNaming && look !== 'projector') {
    return <ChunkView chunk={nameStep} props={{ entry, onNamed: named }} fallback={waiting} />
  }
  return <ChunkView chunk={page} props={{ entry }} key={entry.sessionToken} fallback={waiting} />
}

const paths = { board: workshopPath, projector: projectorPath, strategy: strategyPath } as const

function Waiting() {
  return (
    <CalmPage title={texts.entry_waiting()}>
      <p className={styles.waiting} role="status">
        {texts.entry_waitingLead()}
      </p>
    </CalmPage>
  )
}

/** What may be otherwise in a moment. */
const passing: readonly EntryFailure[] = [
  'unreachable',
  'tooMany',
  'unexpected',
  'turnedAway',
  'requestExpired',
]

function mayAskAnew(failure: EntryFailure): boolean {
  return failure === 'turnedAway' || failure === 'requestExpired'
}

interface EntryProblemProps {
  readonly failure: EntryFailure
  readonly onRetry: () => void
}

function EntryProblem({ failure, onRetry }: EntryProblemProps) {
  const isWorthRetrying = passing.includes(failure)
  return (
    <CalmPage title={failureTexts[failure].title()} lead={failureTexts[failure].next()}>
      <div className={styles.actions}>
        {isWorthRetrying && (
          <Button look="primary" onPress={onRetry}>
            {mayAskAnew(failure) ? texts.link_askAgain() : texts.entry_retry()}
          </Button>
        )}
        <Button look={isWorthRetrying ? 'normal' : 'primary'} onPress={() => navigate('/join')}>
          {texts.entry_useCode()}
        </Button>
        <Button look="plain" onPress={() => navigate('/')}>
          {texts.app_home()}
        </Button>
      </div>
    </CalmPage>
  )
}
