/** First factor: login and password. */
import { authenticate } from '../authenticate.ts'
import { LogInPage, type LogInPageProps } from '../pages/log-in-page.tsx'
import { isPersonalNumber, normaliseLogin } from '../rules.ts'
import { texts } from '../texts.ts'
import { kindFor } from './clients.ts'
import { startSecondFactor } from './code-step.tsx'
import { finishLogIn, show, wantsAdvanced, type Step } from './step.ts'

type Errors = LogInPageProps['errors']

export function showLogIn(
  step: Step,
  { login = '', errors = {}, status = 200 }: { login?: string; errors?: Errors; status?: number } = {},
): void {
  const { locale, action, interaction } = step
  const kind = kindFor(interaction.params['client_id'])
  const body = <LogInPage locale={locale} kind={kind} action={action} login={login} errors={errors} />
  const title = kind === 'person' ? texts.personTitle : texts.officerTitle
  show(step, { title: title[locale], body, status, hasErrors: Object.keys(errors).length > 0 })
}

/** What can be seen without looking anything up; such an attempt is not counted. */
function findMistakes(login: string, password: string, isPerson: boolean): Errors {
  const missing = isPerson ? texts.personalNumberMissing : texts.userNameMissing
  const wrong = isPerson && !isPersonalNumber(normaliseLogin(login)) ? { login: texts.personalNumberWrong } : {}
  return {
    ...(login.trim() === '' ? { login: missing } : wrong),
    ...(password === '' ? { password: texts.passwordMissing } : {}),
  }
}

export async function logIn(step: Step, form: URLSearchParams): Promise<void> {
  const login = (form.get('login') ?? '').slice(0, 60)
  const password = (form.get('password') ?? '').slice(0, 200)
  const kind = kindFor(step.interaction.params['client_id'])
  const mistakes = findMistakes(login, password, kind === 'person')
  if (Object.keys(mistakes).length > 0) return showLogIn(step, { login, errors: mistakes, status: 422 })

  const answer = await authenticate(step.env, { kind, login, password })
  if (answer.result === 'locked') return showLogIn(step, { login, errors: { whole: texts.locked }, status: 429 })
  if (answer.result === 'refused') {
    const whole = kind === 'person' ? texts.personRefused : texts.officerRefused
    return showLogIn(step, { login, errors: { whole }, status: 422 })
  }
  if (wantsAdvanced(step)) return startSecondFactor(step, answer.account)
  return finishLogIn(step, answer.account.id, 'basic')
}
