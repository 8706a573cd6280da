import type { ComponentType } from 'react'

/** A component whose code is fetched when it is first needed, or earlier. */
export interface Chunk<Props> {
  /** The component, once it has come. */
  readonly component: () => ComponentType<Props> | undefined
  /** Fetches it; who asks again after a failure tries again. */
  readonly fetch: () => Promise<ComponentType<Props>>
}

export function chunk<Props>(load: () => Promise<ComponentType<Props>>): Chunk<Props> {
  let component: ComponentType<Props> | undefined
  let loading: Promise<ComponentType<Props>> | undefined

  async function loadOnce(): Promise<ComponentType<Props>> {
    try {
      component = await load()
      return component
    } catch (error) {
      loading = undefined
      throw error
    }
  }

  return {
    component: () => component,
    fetch: () => {
      loading ??= loadOnce()
      return loading
    },
  }
}
