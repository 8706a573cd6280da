import type { View } from '#client/view'

/** Says something to whoever cannot see it: when there is a pause, or, if it is urgent, at once. */
export function speak(view: View, words: string, isUrgent = false): void {
  view.setState({ spoken: { words, isUrgent } })
}
