import { useState } from 'react'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import type { BoardFile } from '#shared/board'
import { type ImportAnswer, limits, type Step, step } from '#shared/protocol'
import { useParts } from '../parts.ts'
import { type OpeningFailure, readBoardFileText } from './readBoardFileText.ts'
import { useArrive } from './useArrive.ts'

interface Failure {
  readonly title: string
  readonly next: string
}

/** Opening a board file, or the example, as a new workshop. */
export function useImport() {
  const { api, memory } = useParts()
  const arrive = useArrive()
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const importBoard = async (file: BoardFile, name: string) => {
    const made = await api.importBoard(file)
    if (made.ok) {
      arrive(made.value, file.title, name)
      return tellLeftOut(made.value.leftOut)
    }
    setFailure({
      title: texts.home_importFailed(),
      next: made.problem?.detail ?? texts.app_unreachable(),
    })
  }
  const attempt = async (work: () => Promise<void>) => {
    setIsPending(true)
    setFailure(undefined)
    await work().finally(() => setIsPending(false))
  }
  const openFile = (file: File) =>
    attempt(async () => {
      const read = await readBoardFileText(file)
      if (read.ok) await importBoard(read.value, memory.profile().name)
      else setFailure(failureText(read.reason, file.name, read.detail))
    })
  const beginNext = (file: File) =>
    attempt(async () => {
      const read = await readBoardFileText(file)
      if (!read.ok) return setFailure(failureText(read.reason, file.name, read.detail))
      const { toNextFile } = await import('#shared/board')
      const next = toNextFile(read.value, lookBack())
      await importBoard(next, memory.profile().name)
    })
  const openExample = () =>
    attempt(async () => {
      const { sampleBoardFile } = await import('#shared/templates/sample')
      // Who only wants to look is not asked for a name.
      await importBoard(sampleBoardFile, memory.profile().name || texts.role_facilitator())
    })
  return { isPending, failure, openFile, beginNext, openExample }
}

/** The first step of a session that follows another. */
function lookBack(): Step {
  return step.parse({
    id: 'look-back',
    title: texts.home_lookBackTitle(),
    minutes: 10,
    instruction: texts.home_lookBackInstruction(),
    hint: texts.home_lookBackHint(),
    activity: { kind: 'discuss' },
  })
}

/** Over the board that opens, since there is no other place for it: the board is there, some of its pictures are not. */
function tellLeftOut(leftOut: ImportAnswer['leftOut']): void {
  if (!leftOut) return
  const { count, pictures } = leftOut
  const named = pictures.slice(0, 3).map(({ name, detail }) => `“${name}”: ${detail}`)
  const more =
    count > named.length ? [texts.home_morePicturesLeftOut({ count: count - named.length })] : []
  showToast({
    kind: 'wrong',
    title: texts.home_picturesLeftOut({ count }),
    detail: [...named, ...more, texts.home_picturesLeftOutNext()].join(' '),
  })
}

function failureText(reason: OpeningFailure, name: string, detail: string | undefined): Failure {
  switch (reason) {
    case 'tooLarge':
      return {
        title: texts.home_fileTooLarge({ name }),
        next: texts.home_fileTooLargeNext({ most: limits.importBytes / 1024 / 1024 }),
      }
    case 'notJson':
      return { title: texts.home_notABoardFile({ name }), next: texts.home_notJsonNext() }
    case 'notABoardFile':
      return {
        title: texts.home_notABoardFile({ name }),
        next: texts.home_notABoardFileNext({ detail: detail ?? '' }),
      }
  }
}
