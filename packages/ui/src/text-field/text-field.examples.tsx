import type { Locale } from '@diwan/service-kit'
import { TextField } from './text-field.tsx'

export const examples = (locale: Locale) => (
  <>
    <TextField
      locale={locale}
      name="example-name"
      label={{ ar: 'الاسم الكامل', en: 'Full name' }[locale]}
      value={{ ar: 'مريم أحمد الدوسري', en: 'Maryam Ahmed Aldoseri' }[locale]}
      source={{ ar: 'من السجل السكاني', en: 'From the population register' }[locale]}
      autocomplete="name"
      readOnly
    />
    <TextField
      locale={locale}
      name="example-cpr"
      label={{ ar: 'الرقم الشخصي', en: 'Personal number' }[locale]}
      hint={{ ar: 'تسعة أرقام، كما هو مدوّن في بطاقة الهوية', en: 'Nine digits, as on your identity card' }[locale]}
      value="999900017"
      inputMode="numeric"
      width="sm"
      ltr
    />
    <TextField
      locale={locale}
      name="example-mobile"
      type="tel"
      label={{ ar: 'رقم الهاتف المحمول', en: 'Mobile number' }[locale]}
      error={{ ar: 'أدخل رقم الهاتف المحمول', en: 'Enter your mobile number' }[locale]}
      prefix="+973"
      autocomplete="tel-national"
      width="sm"
    />
    <TextField
      locale={locale}
      name="example-email"
      type="email"
      label={{ ar: 'البريد الإلكتروني', en: 'E-mail address' }[locale]}
      autocomplete="email"
      width="md"
      optional
    />
  </>
)
