import type { Duration, LocalisedText } from '@diwan/service-kit'

const arabic = new Intl.PluralRules('ar')

type Forms = Readonly<{ one: string; two: string; few: string; many: string; other: string }>

/** The counted noun changes with the number; one and two are said without a numeral. */
const arabicForms: Record<Duration['unit'], Forms> = {
  minutes: { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' },
  hours: { one: 'ساعة واحدة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة' },
  days: { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يوماً', other: 'يوم' },
  'working-days': { one: 'يوم عمل واحد', two: 'يوما عمل', few: 'أيام عمل', many: 'يوم عمل', other: 'يوم عمل' },
}

const englishForms: Record<Duration['unit'], string> = {
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  'working-days': 'working day',
}

function arabicText({ value, unit }: Duration): string {
  const rule = arabic.select(value)
  const form = arabicForms[unit][rule === 'zero' ? 'other' : rule]
  return rule === 'one' || rule === 'two' ? form : `${value} ${form}`
}

/** "3 working days", as each language counts. */
export const durationText = (duration: Duration): LocalisedText => ({
  ar: arabicText(duration),
  en: `${duration.value} ${englishForms[duration.unit]}${duration.value === 1 ? '' : 's'}`,
})
