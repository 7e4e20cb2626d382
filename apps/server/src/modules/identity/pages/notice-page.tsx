import type { Locale, LocalisedText } from '@diwan/service-kit'
import { ButtonLink, Ltr } from '@diwan/ui'
import { texts } from '../texts.ts'

export interface NoticePageProps {
  readonly locale: Locale
  readonly title: LocalisedText
  readonly text: LocalisedText
  readonly link: { readonly href: string; readonly text: LocalisedText }
  /** For the support desk. */
  readonly code?: string | undefined
}

/** Something ended, well or badly, and one way to go on. */
export function NoticePage({ locale, title, text, link, code }: NoticePageProps) {
  return (
    <>
      <h1>{title[locale]}</h1>
      <p class="dw-lead">{text[locale]}</p>
      {code && (
        <p>
          {texts.errorCode[locale]} <Ltr>{code}</Ltr>
        </p>
      )}
      <p>
        <ButtonLink href={link.href}>{link.text[locale]}</ButtonLink>
      </p>
    </>
  )
}
