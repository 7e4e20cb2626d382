import { findDeclaration, fixedDeclarations, totalMinor } from './customs/declaration.ts'
import { testCardTable } from './gateway/hosted-page.ts'
import { html, ltr, type Html } from './html.ts'
import type { Locale, Text } from './locale.ts'
import { showAmount } from './money.ts'
import { specialDrivers } from './traffic/driver-record.ts'

const texts = {
  title: { ar: 'العالم الخارجي للدولة التجريبية', en: 'The outside world of the demo nation' },
  intro: {
    ar: 'أنظمة وهمية تتصل بها المنصة كما تتصل بالأنظمة الفعلية: بوابة الدفع، ونظام الجمارك، ونظام المرور، والبريد والرسائل النصية.',
    en: 'Fake systems that the platform talks to as it would to real ones: payment gateway, customs, traffic, mail and text messages.',
  },
  mailbox: { ar: 'صندوق البريد والرسائل النصية', en: 'Mail and text messages' },
  mailboxLink: { ar: 'افتح صندوق البريد التجريبي', en: 'Open the sandbox mailbox' },
  customs: { ar: 'البيانات الجمركية التجريبية', en: 'Demo customs declarations' },
  declaration: { ar: 'رقم البيان', en: 'Declaration' },
  importer: { ar: 'رقم المستورد', en: 'Importer' },
  total: { ar: 'المجموع', en: 'Total' },
  state: { ar: 'الحالة', en: 'State' },
  traffic: { ar: 'سجلات السائقين التجريبية', en: 'Demo driver records' },
  trafficRule: {
    ar: 'لكل رقم شخصي يبدأ بـ 9999 سجل سليم ورخصة خصوصي سارية، باستثناء الأرقام التالية:',
    en: 'Every personal number starting with 9999 has a clean record and a valid private licence, except these:',
  },
  personalNumber: { ar: 'الرقم الشخصي', en: 'Personal number' },
  record: { ar: 'السجل', en: 'Record' },
  interfaces: { ar: 'واجهات الأنظمة', en: 'Machine interfaces' },
  address: { ar: 'العنوان', en: 'Address' },
  purpose: { ar: 'الغرض', en: 'Purpose' },
} as const

const firstAndLast = [ltr('DEMO-2020-0001'), ltr('DEMO-2020-9999')] as const

const customsRule = {
  ar: html`لكل رقم من ${firstAndLast[0]} إلى ${firstAndLast[1]} بيان جمركي محسوب من رقمه، ورقم المستورد هو 99991 متبوعًا
  بآخر أربع خانات.`,
  en: html`Every number from ${firstAndLast[0]} to ${firstAndLast[1]} has a declaration computed from it; its importer
  is 99991 followed by the last four digits.`,
}

const interfaces: readonly [string, Text][] = [
  ['POST /gateway/v1/payments', { ar: 'إنشاء عملية دفع', en: 'Create a payment' }],
  ['GET /gateway/v1/payments/:id', { ar: 'حالة عملية الدفع', en: 'Status of a payment' }],
  ['GET /gateway/v1/payments?merchant_reference=', { ar: 'البحث برقم مرجعي', en: 'Find by reference' }],
  ['POST /gateway/v1/payments/:id/refunds', { ar: 'رد مبلغ', en: 'Refund' }],
  ['POST /customs/v1/dues/search', { ar: 'مستحقات بيان جمركي', en: 'Dues of a declaration' }],
  ['POST /customs/v1/declarations/:no/payments', { ar: 'ترحيل دفعة إلى الجمارك', en: 'Post a payment to customs' }],
  ['POST /traffic/v1/driver-records/search', { ar: 'سجل سائق', en: 'Driver record' }],
  ['POST /traffic/v1/licences/replacements', { ar: 'إصدار بدل رخصة', en: 'Replace a licence' }],
  ['POST /sms/v1/messages', { ar: 'إرسال رسالة نصية', en: 'Send a text message' }],
  ['GET /mailbox/api/messages?to=', { ar: 'الرسائل المستلمة', en: 'Received messages' }],
  ['POST /control/gateway | customs | traffic | mailbox', { ar: 'تغيير سلوك نظام', en: 'Switch how a system behaves' }],
  ['GET /healthz', { ar: 'حالة الخدمة', en: 'Health' }],
]

export const indexTitle: Text = texts.title

export function indexPage(locale: Locale, smtpPort: number): Html {
  const t = (text: Text) => text[locale]
  return html`<h1>${t(texts.title)}</h1>
    <p>${t(texts.intro)}</p>
    <section aria-labelledby="mail">
      <h2 id="mail">${t(texts.mailbox)}</h2>
      <p><a href="/mailbox?lang=${locale}">${t(texts.mailboxLink)}</a> (SMTP: ${ltr(`127.0.0.1:${smtpPort}`)})</p>
    </section>
    ${testCardTable(locale)}
    <section aria-labelledby="customs">
      <h2 id="customs">${t(texts.customs)}</h2>
      <p>${customsRule[locale]}</p>
      ${table([texts.declaration, texts.importer, texts.total, texts.state], declarationRows(locale), locale)}
    </section>
    <section aria-labelledby="traffic">
      <h2 id="traffic">${t(texts.traffic)}</h2>
      <p>${t(texts.trafficRule)}</p>
      ${table(
        [texts.personalNumber, texts.record],
        Object.entries(specialDrivers).map(([number, { note }]) => [ltr(number), t(note)]),
        locale,
      )}
    </section>
    <section aria-labelledby="interfaces">
      <h2 id="interfaces">${t(texts.interfaces)}</h2>
      ${table(
        [texts.address, texts.purpose],
        interfaces.map(([address, text]) => [code(address), t(text)]),
        locale,
      )}
    </section>`
}

const code = (address: string) => html`<code dir="ltr">${address}</code>`

function declarationRows(locale: Locale): (Html | string)[][] {
  return Object.entries(fixedDeclarations)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([serial, { note }]) => {
      const declaration = findDeclaration(`DEMO-2020-${serial}`)
      const total = totalMinor(declaration?.lines ?? [])
      return [
        html`<span class="whole">${ltr(declaration?.declaration_no ?? '')}</span>`,
        ltr(declaration?.importer_id ?? ''),
        showAmount(total, locale),
        note[locale],
      ]
    })
}

/** A table that scrolls by itself where the screen is too narrow; focusable, so that a keyboard can scroll it. */
function table(heads: readonly Text[], rows: readonly (Html | string)[][], locale: Locale): Html {
  const row = ([first, ...rest]: readonly (Html | string)[]) => html`
<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${heads[0]?.[locale]}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head[locale]}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`
}
