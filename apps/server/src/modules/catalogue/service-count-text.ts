import type { LocalisedText } from '@diwan/service-kit'

const arabic = new Intl.PluralRules('ar')

function arabicText(count: number): string {
  switch (arabic.select(count)) {
    case 'zero':
      return 'لا توجد خدمات'
    case 'one':
      return 'خدمة واحدة'
    case 'two':
      return 'خدمتان'
    case 'few':
      return `${count} خدمات`
    default:
      return `${count} خدمة`
  }
}

/** "3 services", as each language counts. */
export const countText = (count: number): LocalisedText => ({
  ar: arabicText(count),
  en: count === 0 ? 'No services' : `${count} ${count === 1 ? 'service' : 'services'}`,
})
