/**
 * Shows at once the questions that an answer on the same page brings up. The server decides which; whoever cannot reach
 * it gets them after sending the form. What is on the page stays as it is: focus, typed text, chosen files.
 */

let latest = 0

async function ask(list: HTMLInputElement, form: HTMLFormElement): Promise<void> {
  const turn = ++latest
  const answers = new URLSearchParams()
  // Files stay here, and the key of the form is for sending it.
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && name !== '_key') answers.append(name, value)
  }
  const reply = await fetch(list.dataset['askedAt'] ?? '', { method: 'POST', body: answers, redirect: 'error' })
  const text = reply.ok ? await reply.text() : ''
  // An answer given in the meantime has asked again.
  if (text && turn === latest) place(list, form, new DOMParser().parseFromString(text, 'text/html'))
}

const questionsIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-question]')]

function place(list: HTMLInputElement, form: HTMLFormElement, page: Document): void {
  const fresh = page.querySelector<HTMLInputElement>('input[name="_shown"]')
  if (!fresh) return
  const asked = questionsIn(page)
  const here = new Map(questionsIn(form).map((element) => [element.dataset['question'], element]))
  for (const [id, element] of here) if (!asked.some(({ dataset }) => dataset['question'] === id)) element.remove()
  let before: Element = list
  for (const element of asked) {
    const known = here.get(element.dataset['question'])
    if (!known) before.after(element)
    before = known ?? element
  }
  list.value = fresh.value
}

function onChange({ target }: Event): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !target.form) return
  const list = target.form.querySelector<HTMLInputElement>('input[name="_shown"][data-asked-at]')
  const { name } = target
  const deciding = list?.dataset['deciding']?.split(' ') ?? []
  const isDeciding = deciding.some((id) => name === id || name.startsWith(`${id}-`))
  // Without an answer the form works as without a script.
  if (list && isDeciding) ask(list, target.form).catch(() => {})
}

export function askQuestions(): void {
  document.addEventListener('change', onChange)
}
