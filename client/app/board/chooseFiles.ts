/** Asks for files. @param accept as in `<input accept>` */
export function chooseFiles(accept: string, onChosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple: true, accept })
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]))
  input.click()
}
