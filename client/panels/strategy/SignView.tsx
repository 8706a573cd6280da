import { Download } from 'lucide-react'
import { useState } from 'react'
import { sendFreezeStrategy, sendSignStrategy } from '#client/actions'
import { labels, texts } from '#client/texts'
import { Button, Choices, TextField } from '#client/ui'
import { useSteadyView } from '#client/view'
import {
  layers,
  limits,
  type SignAnswer,
  type Signature,
  type StrategyVersion,
  signAnswers,
} from '#shared/protocol'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { useCommand } from '../useCommand.ts'
import { dateWords } from './dateWords.ts'
import { Part } from './Part.tsx'
import styles from './SignView.module.css'
import lines from './Strategy.module.css'

const noVersions: readonly StrategyVersion[] = []

/** The version that is put up to be signed: who of which layer has said what, one's own answer, and the versions before it. */
export function SignView() {
  const versions = useSteadyView(({ session }) => session?.versions ?? noVersions)
  const last = versions.at(-1)
  const before = versions.slice(0, -1).reverse()
  return (
    <>
      <Part title={texts.strategy_signTab()} lead={texts.signoff_lead()}>
        {last ? <Current version={last} /> : <p className={lines.lead}>{texts.signoff_none()}</p>}
        <PutUp isFirst={last === undefined} />
      </Part>
      {before.length > 0 && (
        <Part title={texts.signoff_before()}>
          {before.map((version) => (
            <div key={version.id} className={styles.version}>
              <About version={version} />
              <Signatures version={version} />
            </div>
          ))}
        </Part>
      )}
    </>
  )
}

function PutUp({ isFirst }: { readonly isFirst: boolean }) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(sendFreezeStrategy)
  const freeze = useCommand(sendFreezeStrategy)
  if (!isPossible) return null
  return (
    <div className={styles.putUp}>
      <p className={lines.small}>
        {isFirst ? texts.signoff_putUpAbout() : texts.signoff_againAbout()}
      </p>
      <Button
        size="small"
        look={isFirst ? 'primary' : 'normal'}
        onPress={() => freeze(context.newId())}
      >
        {isFirst ? sendFreezeStrategy.label() : texts.signoff_again()}
      </Button>
    </div>
  )
}

function Current({ version }: { readonly version: StrategyVersion }) {
  const self = useSteadyView((state) => state.self)
  const mine = version.signatures.find(({ person }) => person === self.participantId)
  return (
    <div className={styles.version}>
      <About version={version} />
      <Signatures version={version} />
      {self.role !== 'viewer' && (
        <MySignature key={`${version.id} ${mine?.atMs}`} version={version} mine={mine} />
      )}
    </div>
  )
}

/** When it was put up, by whom, how much is in it, and what it hashes to. */
function About({ version }: { readonly version: StrategyVersion }) {
  const { downloadStrategy } = usePanelParts()
  const about = { date: dateWords(version.atMs), name: version.by || '–' }
  return (
    <div className={styles.about}>
      <p className={styles.title}>{texts.signoff_version(about)}</p>
      <p className={lines.small}>{texts.signoff_lines({ count: version.lines })}</p>
      <p className={lines.small}>
        {texts.signoff_hash()} <code className={styles.hash}>{version.hash}</code>
      </p>
      <Button
        size="small"
        icon={<Download size={14} aria-hidden />}
        onPress={() => downloadStrategy(version.id)}
      >
        {texts.signoff_download()}
      </Button>
    </div>
  )
}

/** Who has signed, by layer; a layer nobody signed for is told, too. */
function Signatures({ version: { signatures } }: { readonly version: StrategyVersion }) {
  const groups = [
    ...layers.map((layer) => ({
      name: labels.layer[layer](),
      signed: signatures.filter((one) => one.layer === layer),
    })),
    {
      name: texts.signoff_noLayer(),
      signed: signatures.filter(({ layer }) => layer === undefined),
    },
  ].filter(({ signed }, at) => signed.length > 0 || at < layers.length)
  return (
    <dl className={styles.layers}>
      {groups.map(({ name, signed }) => (
        <div key={name} className={styles.layer}>
          <dt>{name}</dt>
          <dd>
            {signed.length === 0 && <p className={lines.small}>{texts.signoff_nobody()}</p>}
            {signed.map((one) => (
              <Signed key={one.person} signature={one} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const answers: Readonly<Record<SignAnswer, () => string>> = {
  agree: () => texts.signoff_agree(),
  agreeWithEdits: () => texts.signoff_agreeWithEdits(),
  notYet: () => texts.signoff_notYet(),
}

function Signed({ signature }: { readonly signature: Signature }) {
  const { name, answer, reason, atMs } = signature
  const who = [name, signature.function].filter(Boolean).join(', ')
  return (
    <div className={styles.signed} data-answer={answer}>
      <p>
        <strong>{who}</strong> {answers[answer]()}
        <span className={lines.small}> · {dateWords(atMs)}</span>
      </p>
      {reason !== undefined && <p dir="auto">{reason}</p>}
    </div>
  )
}

interface MySignatureProps {
  readonly version: StrategyVersion
  readonly mine: Signature | undefined
}

function MySignature({ version, mine }: MySignatureProps) {
  const [answer, setAnswer] = useState<SignAnswer | undefined>(mine?.answer)
  const [reason, setReason] = useState(mine?.reason ?? '')
  const sign = useCommand(sendSignStrategy)
  const needsReason = answer !== undefined && answer !== 'agree'
  const isReady = answer !== undefined && (!needsReason || reason.trim() !== '')
  const send = () => {
    if (answer === undefined) return
    void sign({ strategy: version.id, answer, ...(needsReason ? { reason } : {}) })
  }
  return (
    <form
      className={styles.mine}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) send()
      }}
    >
      <Choices
        label={texts.signoff_mine()}
        options={signAnswers.map((id) => ({ id, label: answers[id]() }))}
        value={answer}
        onChange={(id) => setAnswer(id as SignAnswer)}
      />
      {needsReason && (
        <TextField
          lines={2}
          label={texts.signoff_why()}
          maxLength={limits.reasonCharacters}
          value={reason}
          onChange={setReason}
        />
      )}
      <Button type="submit" look="primary" isDisabled={!isReady}>
        {mine ? texts.signoff_change() : sendSignStrategy.label()}
      </Button>
    </form>
  )
}
