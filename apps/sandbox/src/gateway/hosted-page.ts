import { html, ltr, type Html } from '../html.ts'
import type { Locale, Text } from '../locale.ts'
import { showAmount } from '../money.ts'
import { methods, type Method, type Payment } from './payment.ts'
import { returnUrl } from './return-url.ts'
import { groupDigits, testCards } from './test-cards.ts'
import { texts } from './texts.ts'

/** What was wrong with the form, and the method to keep chosen. The typed number is never shown again. */
export interface Rejected {
  method?: Method | undefined
  methodError?: Text | undefined
  cardError?: Text | undefined
}

/** The form with the test cards. `autocomplete="off"`: the browser must not offer the payer's real cards here. */
export function payForm(payment: Payment, locale: Locale, rejected: Rejected = {}): Html {
  const t = <T extends Text>(text: T) => text[locale]
  return html`
${errorSummary(rejected, locale)}
<h1>${t(texts.payTitle)}</h1>
<dl class="summary">
<div class="amount"><dt>${t(texts.youPay)}</dt><dd>${showAmount(payment.amount.minor, locale)}</dd></div>
<div><dt>${t(texts.payFor)}</dt><dd>${t(payment.description)}</dd></div>
<div><dt>${t(texts.reference)}</dt><dd>${ltr(payment.merchant_reference)}</dd></div>
</dl>
<p class="warning"><strong>${t(texts.noRealCard)}</strong></p>
<form method="post" action="/gateway/pay/${payment.token}" novalidate>
<input type="hidden" name="lang" value="${locale}">
<fieldset${rejected.methodError && html` aria-describedby="method-error"`}>
<legend>${t(texts.method)}</legend>
${fieldError('method-error', rejected.methodError, locale)}
${methods.map(
  (method, index) => html`<label class="choice"><input type="radio" name="method" value="${method}"${
    index === 0 && html` id="method"`
  }${rejected.method === method && html` checked`}> <span>${t(texts[method])}</span></label>`,
)}
</fieldset>
<div class="field">
<label for="card">${t(texts.cardNumber)}</label>
<p class="hint" id="card-hint">${t(texts.cardHint)}</p>
${fieldError('card-error', rejected.cardError, locale)}
<input id="card" name="card_number" dir="ltr" inputmode="numeric" autocomplete="off" maxlength="23" list="test-cards"
 aria-describedby="card-hint${rejected.cardError && ' card-error'}"${rejected.cardError && html` aria-invalid="true"`}>
<datalist id="test-cards">${testCards.map(
    (card) => html`<option value="${groupDigits(card.number)}">${t(card.label)}</option>`,
  )}</datalist>
</div>
<div class="buttons">
<button name="action" value="pay">${t(texts.pay)} – ${showAmount(payment.amount.minor, locale)}</button>
<button name="action" value="cancel" class="quiet">${t(texts.cancel)}</button>
</div>
</form>
${testCardTable(locale)}`
}

/** Breaks in the middle or not at all, so that a narrow column stays readable. */
const cardDigits = (number: string): Html => html`<bdi dir="ltr"><span class="whole">${groupDigits(
  number.slice(0, 8),
)}</span> <span class="whole">${groupDigits(number.slice(8))}</span></bdi>`

/** All test cards and what each does. */
export const testCardTable = (locale: Locale): Html =>
  html` <section aria-labelledby="test-cards-title">
    <h2 id="test-cards-title">${texts.cardsTitle[locale]}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.cardColumn[locale]}</th>
          <th scope="col">${texts.outcomeColumn[locale]}</th>
        </tr>
      </thead>
      <tbody>
        ${testCards.map(
          (card) =>
            html` <tr>
              <th scope="row" class="number">${cardDigits(card.number)}</th>
              <td>${card.label[locale]}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">${texts.cancelRow[locale]}</th>
          <td>${texts.cancelOutcome[locale]}</td>
        </tr>
      </tbody>
    </table>
  </section>`

/** What a payer sees who comes back to a payment that can no longer be paid. */
export function outcome(payment: Payment, locale: Locale): Html {
  const { status } = payment
  if (status === 'created' || status === 'submitted' || status === 'authorised') {
    return html`<h1>${texts.processingTitle[locale]}</h1>
<p>${texts.processingBody[locale]}</p>
<p><a class="button" href="/gateway/pay/${payment.token}?lang=${locale}">${texts.checkAgain[locale]}</a></p>`
  }
  return html`<h1>${texts.finishedTitle[status][locale]}</h1>
<p>${texts.finishedBody[status][locale]}</p>
<p><a class="button" href="${returnUrl(payment)}">${texts.backToService[locale]}</a></p>`
}

export const notice = (title: Text, body: Text, locale: Locale): Html =>
  html`<h1>${title[locale]}</h1><p>${body[locale]}</p>`

function errorSummary({ methodError, cardError }: Rejected, locale: Locale): Html | false {
  if (!methodError && !cardError) return false
  return html`<div class="errors" role="alert" tabindex="-1"><h2>${texts.errorTitle[locale]}</h2><ul>
${methodError && html`<li><a href="#method">${methodError[locale]}</a></li>`}
${cardError && html`<li><a href="#card">${cardError[locale]}</a></li>`}</ul></div>`
}

const fieldError = (id: string, error: Text | undefined, locale: Locale): Html | undefined =>
  error &&
  html`<p class="error" id="${id}"><span class="hidden">${texts.errorPrefix[locale]}</span> ${error[locale]}</p>`
