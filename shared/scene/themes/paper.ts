import { themePalette } from '../themePalette.ts'

/** For print and pictures: white ground, no shadows. */
export const paper = themePalette({
  // note, its edge, its ink, zone, its edge, its title, its prompt
  tones: {
    yellow: ['#f7e8af', '#d6c480', '#282109', '#fbf9f1', '#ded8be', '#4f4100', '#4f482b'],
    orange: ['#ffe2c5', '#ebba84', '#2e1e0b', '#fef8f1', '#e8d4c0', '#5f3800', '#58432d'],
    red: ['#ffdfdc', '#f2b1ab', '#301b19', '#fff7f6', '#ebd0ce', '#63322e', '#5b403d'],
    pink: ['#ffdde9', '#edb0c7', '#2f1b22', '#fff7f9', '#e9d0d8', '#603144', '#593f49'],
    violet: ['#ede2ff', '#ceb9ee', '#251e2f', '#faf8fe', '#dbd3e8', '#4a3862', '#4c4359'],
    blue: ['#d6ebff', '#9dc9f4', '#142331', '#f5faff', '#c9daeb', '#1f4567', '#374a5c'],
    teal: ['#b9f5f4', '#8bd3d2', '#0c2626', '#f3fbfb', '#c3dedd', '#004d4d', '#304e4e'],
    green: ['#caf5cf', '#a1d3a7', '#152618', '#f5fbf5', '#cadecc', '#224d2a', '#394e3b'],
    grey: ['#ebe7e1', '#c8c3bc', '#23211f', '#f9f9f8', '#d9d7d4', '#45423c', '#494744'],
    white: ['#ffffff', '#cfcac0', '#222121', '#f9f9f9', '#d8d7d6', '#434240', '#484747'],
  },
  // cursor and flag, ink on the flag
  people: {
    coral: ['#a8372e', '#ffffff'],
    amber: ['#8a5600', '#ffffff'],
    olive: ['#626a00', '#ffffff'],
    green: ['#007835', '#ffffff'],
    teal: ['#007272', '#ffffff'],
    sky: ['#006c97', '#ffffff'],
    indigo: ['#435ab8', '#ffffff'],
    violet: ['#7847a6', '#ffffff'],
    pink: ['#a13567', '#ffffff'],
    slate: ['#556579', '#ffffff'],
  },
  others: {
    board: '#ffffff',
    grid: '#ffffff',
    selection: '#2f5bd8',
    'selection-fill': '#2f5bd81f',
    focus: '#2f5bd8',
    shadow: '#00000000',
  },
})
