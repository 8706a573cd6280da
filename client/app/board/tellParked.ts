import { type ActionContext, zoomToZone } from '#client/actions'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'

/** What is parked goes out of sight: says where it went, with the way there. @returns stops */
export function tellParked(context: ActionContext): () => void {
  return context.view.subscribe(({ parked }, before) => {
    if (parked === undefined || parked === before.parked) return
    showToast({
      kind: 'good',
      title: texts.parking_done({ count: parked.count }),
      action: {
        label: texts.spotlight_go(),
        onPress: () => zoomToZone.run(context, parked.zone),
      },
    })
  })
}
