import { texts } from '#client/texts'

/** Somebody made up. */
export interface Role {
  readonly name: string
  /** What they write, one after the other, and then from the beginning again. */
  readonly sentences: readonly string[]
  /** What they have against a wording, when they have something. */
  readonly reservation: string
}

/** The three people of a rehearsal, each with a view of their own. */
export function cast(): readonly Role[] {
  return [
    {
      name: texts.rehearsal_first(),
      sentences: [
        texts.rehearsal_firstNote1(),
        texts.rehearsal_firstNote2(),
        texts.rehearsal_firstNote3(),
        texts.rehearsal_firstNote4(),
      ],
      reservation: texts.rehearsal_firstReservation(),
    },
    {
      name: texts.rehearsal_second(),
      sentences: [
        texts.rehearsal_secondNote1(),
        texts.rehearsal_secondNote2(),
        texts.rehearsal_secondNote3(),
        texts.rehearsal_secondNote4(),
      ],
      reservation: texts.rehearsal_secondReservation(),
    },
    {
      name: texts.rehearsal_third(),
      sentences: [
        texts.rehearsal_thirdNote1(),
        texts.rehearsal_thirdNote2(),
        texts.rehearsal_thirdNote3(),
        texts.rehearsal_thirdNote4(),
      ],
      reservation: texts.rehearsal_thirdReservation(),
    },
  ]
}
