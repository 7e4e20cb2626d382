import type { Locale } from '@diwan/service-kit'
import { Alert, ButtonLink, Ltr } from '@diwan/ui'
import type { Page } from '../platform/http/index.ts'
import type { Problem, ProblemKind } from '../platform/problem.ts'

const titles: Readonly<Record<ProblemKind, Readonly<Record<Locale, string>>>> = {
  not_found: { ar: 'الصفحة غير موجودة', en: 'Page not found' },
  unauthenticated: { ar: 'تسجيل الدخول مطلوب', en: 'Sign-in needed' },
  forbidden: { ar: 'لا يمكن تنفيذ هذا الإجراء', en: 'This cannot be done' },
  conflict: { ar: 'تغيّرت الحالة في هذه الأثناء', en: 'Things have changed in the meantime' },
  invalid: { ar: 'بيانات تحتاج إلى مراجعة', en: 'Some data needs checking' },
  rejected: { ar: 'لا يمكن قبول الطلب', en: 'This cannot be accepted' },
  too_many: { ar: 'محاولات كثيرة', en: 'Too many attempts' },
  too_large: { ar: 'الملف كبير جداً', en: 'The file is too large' },
  unavailable: { ar: 'الخدمة غير متاحة مؤقتاً', en: 'Temporarily unavailable' },
}
const reference = { ar: 'الرقم المرجعي للدعم', en: 'Reference for support' } as const
const home = { ar: 'الصفحة الرئيسية', en: 'Home page' } as const

/** One page for every error that is not shown on the page where it arose: what happened, what to do, a reference. */
export function errorPage(problem: Problem, locale: Locale, correlationId: string, realm: 'portal' | 'office'): Page {
  const title = titles[problem.kind][locale]
  return {
    title,
    hasErrors: true,
    width: 'form',
    body: (
      <>
        <h1>{title}</h1>
        <Alert tone={problem.kind === 'not_found' ? 'info' : 'warning'} heading={problem.text[locale]}>
          {problem.issues.length > 0 && (
            <ul>
              {problem.issues.map((issue) => (
                <li key={issue.field}>{issue.text[locale]}</li>
              ))}
            </ul>
          )}
        </Alert>
        <p class="dw-muted dw-small">
          {reference[locale]}: <Ltr>{correlationId}</Ltr>
        </p>
        <p>
          <ButtonLink href={`/${locale}${realm === 'office' ? '/office' : ''}`}>{home[locale]}</ButtonLink>
        </p>
      </>
    ),
  }
}
