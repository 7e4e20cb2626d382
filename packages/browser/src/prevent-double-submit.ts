/**
 * A second press while the first request is under way changes nothing on the server, but people should see that it
 * counted.
 */

const submitted = 'data-submitted'
/** Who stopped the request by hand, or lost the connection, can press again. */
const giveUpMs = 15_000

const enable = (): void => {
  for (const element of document.querySelectorAll(`[${submitted}]`)) {
    element.removeAttribute(submitted)
    if (element instanceof HTMLButtonElement) element.disabled = false
  }
}

function disable(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[type="submit"]:enabled')) {
    button.disabled = true
    button.setAttribute(submitted, '')
  }
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target
  // The attribute, not the property: a field named "method" hides the latter.
  if (!(form instanceof HTMLFormElement) || form.getAttribute('method') !== 'post' || event.defaultPrevented) return
  if (form.hasAttribute(submitted)) return event.preventDefault()
  form.setAttribute(submitted, '')
  // After the browser has collected the form: a disabled button would be left out of it, with its name and value.
  setTimeout(disable, 0, form)
  setTimeout(enable, giveUpMs)
}

export function preventDoubleSubmit(): void {
  document.addEventListener('submit', onSubmit)
  // A page that comes back from the browser's memory is as it was left, with its buttons off.
  addEventListener('pageshow', enable)
}
