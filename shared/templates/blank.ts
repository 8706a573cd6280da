import { defineTemplate } from './defineTemplate.ts'

/** An empty board with an empty agenda. */
export const blank = defineTemplate({
  id: 'blank',
  title: 'Blank board',
  summary: 'An empty board without zones and without an agenda.',
  zones: [],
  steps: [],
  checks: [],
})
