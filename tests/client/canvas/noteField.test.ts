import { expect, test } from 'vitest'
import type { View } from '#client/view'
import { limits } from '#shared/protocol'
import { createNoteField } from '../../../client/canvas/editor/createNoteField.ts'
import { makeNote, makeView } from './makers.ts'

/** As much of a text field as the code under test touches. */
class FakeField extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection = 'none' as const
  scrollTop = 0
  readonly style: Record<string, string> = {}
  readonly ownerDocument = { defaultView: undefined }

  readonly attributes = new Set<string>()

  toggleAttribute(name: string, isOn: boolean): void {
    if (isOn) this.attributes.add(name)
    else this.attributes.delete(name)
  }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }

  /** Types at the caret, as a key or an input method does. */
  type(text: string): void {
    const { value, selectionStart: at } = this
    this.value = value.slice(0, at) + text + value.slice(this.selectionEnd)
    this.setSelectionRange(at + text.length, at + text.length)
    this.dispatchEvent(new Event('input'))
  }
}

function setText(view: View, text: string): void {
  const item = makeNote('a')
  view.setState({ items: new Map([['a', { ...item, text }]]) })
}

function start(text: string, write: (view: View, text: string) => void = setText) {
  const view = makeView(makeNote('a', { text }))
  const field = new FakeField()
  const sent: [string, string][] = []
  const cut: number[] = []
  const noteField = createNoteField(field as unknown as HTMLTextAreaElement, view, 'a', {
    onText: (after, before) => {
      sent.push([after, before])
      write(view, after)
    },
    onCut: (count) => cut.push(count),
  })
  field.setSelectionRange(field.value.length, field.value.length)
  return { view, field, sent, cut, close: noteField.close }
}

const textOf = (view: View) => view.getState().items.get('a')?.text

test('every input sends the whole text and what it was made from', () => {
  const { field, sent } = start('Listen')
  field.type(' first')
  field.type('!')
  expect(sent).toEqual([
    ['Listen first', 'Listen'],
    ['Listen first!', 'Listen first'],
  ])
})

test('what others write appears without moving the caret from its letters', () => {
  const { view, field } = start('one three')
  field.setSelectionRange(4, 4)
  setText(view, 'zero one three')
  expect(field.value).toBe('zero one three')
  expect(field.selectionStart).toBe(9)
  field.type('two ')
  expect(textOf(view)).toBe('zero one two three')
})

test('while an input method composes, the field is left alone and nobody loses a letter', () => {
  const { view, field } = start('ab')
  field.dispatchEvent(new Event('compositionstart'))
  field.type('k')
  setText(view, `THEY ${textOf(view)}`)
  expect(field.value).toBe('abk')
  field.setSelectionRange(2, 3)
  field.type('か')
  expect(field.value).toBe('abか')
  field.dispatchEvent(new Event('compositionend'))
  expect(textOf(view)).toBe('THEY abか')
  expect(field.value).toBe('THEY abか')
  expect(field.selectionStart).toBe(8)
})

test('too long a paste keeps its beginning and says how much was cut', () => {
  const { view, field, cut } = start('')
  field.type('x'.repeat(limits.itemTextCharacters + 7))
  expect(cut).toEqual([7])
  expect(field.value).toHaveLength(limits.itemTextCharacters)
  expect(textOf(view)).toHaveLength(limits.itemTextCharacters)
})

test('a view that is slower than the hand takes no letters back', () => {
  const { view, field } = start('a', () => {})
  field.type('b')
  view.setState({ selection: new Set(['a']) })
  field.type('c')
  expect(field.value).toBe('abc')
})

test('the field lies over the text at every zoom, and its font shrinks as on the canvas', () => {
  const { view, field } = start('Yes')
  view.setState({ camera: { x: -100, y: -50, zoom: 2 } })
  expect(field.style.transform).toBe('translate(228px, 128px) scale(2)')
  const large = field.style.fontSize
  field.type(' and many more words that need room'.repeat(4))
  expect(Number.parseFloat(field.style.fontSize ?? '')).toBeLessThan(Number.parseFloat(large ?? ''))
})

test('closed, it follows nothing', () => {
  const { view, field, close } = start('a')
  close()
  setText(view, 'other')
  expect(field.value).toBe('a')
})

test('from far away the note is held up over its place and inside the window', () => {
  const { view, field, close } = start('Listen')
  view.setState({ viewport: { w: 800, h: 600 }, camera: { x: 0, y: 0, zoom: 0.2 } })
  expect(field.attributes.has('data-held-up')).toBe(true)
  // The note lies at 0,0: its middle is at 20,20 on the screen, so it is held at the edge.
  expect(field.style.transform).toBe('translate(8px, 8px) scale(0.7)')
  view.setState({ camera: { x: 0, y: 0, zoom: 1 } })
  expect(field.attributes.has('data-held-up')).toBe(false)
  expect(field.style.padding).toBe('0')
  close()
})
