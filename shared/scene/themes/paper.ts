import { themePalette } from '../themePalette.ts'

/** For print and pictures: white ground, no shadows. */
export const paper = themePalette({
  // note, its edge, its ink, zone, its edge, its title, its prompt
  tones: {
    yellow: ['#f8eab5', '#dccb8a', '#282109', '#fbf9f1', '#ded8be', '#4f4100', '#4f482b'],
    orange: ['#ffe4c9', '#f0c18e', '#2e1e0b', '#fef8f1', '#e8d4c0', '#5f3800', '#58432d'],
    red: ['#ffe2df', '#f6b9b3', '#301b19', '#fff7f6', '#ebd0ce', '#63322e', '#5b403d'],
    pink: ['#ffe0eb', '#f2b8cd', '#2f1b22', '#fff7f9', '#e9d0d8', '#603144', '#593f49'],
    violet: ['#eee4ff', '#d4c0f2', '#251e2f', '#faf8fe', '#dbd3e8', '#4a3862', '#4c4359'],
    blue: ['#d9ecff', '#a6cff8', '#142331', '#f5faff', '#c9daeb', '#1f4567', '#374a5c'],
    teal: ['#caf3f0', '#a4d6d2', '#0c2626', '#f3fbfb', '#c3dedd', '#004d4d', '#304e4e'],
    green: ['#d5f3d5', '#b2d6b2', '#152618', '#f5fbf5', '#cadecc', '#224d2a', '#394e3b'],
    grey: ['#ece9e3', '#cecac3', '#23211f', '#f9f9f8', '#d9d7d4', '#45423c', '#494744'],
    white: ['#ffffff', '#cfcac0', '#222121', '#f9f9f9', '#d8d7d6', '#434240', '#484747'],
  },
  // text, lines and edges on the board or in a zone
  inks: {
    black: '#1d2025',
    yellow: '#6d5200',
    orange: '#8e4600',
    red: '#a82f27',
    pink: '#9c3062',
    violet: '#6e409f',
    blue: '#1f5896',
    teal: '#006362',
    green: '#18672e',
    grey: '#5b5752',
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
    selection: '#0f6670',
    'selection-fill': '#0f66701f',
    focus: '#0f6670',
    shadow: '#00000000',
  },
})
