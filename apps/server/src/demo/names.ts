/**
 * Ordinary names with their usual Latin spelling, to invent people from. Ruling and otherwise singular families are
 * left out.
 */
import type { LocalisedText } from '@diwan/service-kit'

/** `ar:en` pairs, parted by commas. */
const pairs = (text: string): readonly LocalisedText[] =>
  text
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => {
      const [ar = '', en = ''] = pair.split(':')
      return { ar, en }
    })

export const maleNames = pairs(`
  محمد:Mohammed, أحمد:Ahmed, علي:Ali, حسن:Hasan, حسين:Husain, عبدالله:Abdulla, يوسف:Yusuf, إبراهيم:Ebrahim,
  خالد:Khalid, عيسى:Isa, سلمان:Salman, راشد:Rashid, ناصر:Nasser, جاسم:Jasim, عادل:Adel, فيصل:Faisal, ماجد:Majid,
  طارق:Tariq, عمر:Omar, عبدالرحمن:Abdulrahman, عبدالعزيز:Abdulaziz, صالح:Saleh, سعد:Saad, سعيد:Saeed, مبارك:Mubarak,
  سالم:Salem, حمد:Hamad, بدر:Bader, وليد:Waleed, هشام:Hisham, كريم:Kareem, جعفر:Jaafar, مهدي:Mahdi, رضا:Redha,
  عباس:Abbas, هاشم:Hashim, مصطفى:Mustafa, محمود:Mahmood, عبدالنبي:Abdulnabi, عبدالحسين:Abdulhusain, حيدر:Haider,
  جواد:Jawad, صادق:Sadiq, كاظم:Kadhim, منصور:Mansoor, زكريا:Zakariya, يعقوب:Yaqoob, إسماعيل:Ismaeel, إسحاق:Ishaq,
  داود:Dawood, سليمان:Sulaiman, موسى:Moosa, هارون:Haroon, نبيل:Nabeel, فؤاد:Fuad, غازي:Ghazi, عارف:Aref, عدنان:Adnan,
  عصام:Esam, أسامة:Osama, بسام:Bassam, جمال:Jamal, رياض:Riyadh, زياد:Ziyad, سامي:Sami, شاكر:Shakir, طلال:Talal,
  عماد:Emad, فهد:Fahad, فواز:Fawaz, قاسم:Qasim, لؤي:Luay, مازن:Mazen, مشعل:Meshal, نواف:Nawaf, هاني:Hani,
  ياسر:Yasser, زيد:Zaid, حمزة:Hamza, أنس:Anas, سيف:Saif, عبدالكريم:Abdulkareem, عبداللطيف:Abdullatif, خليفة:Khalifa,
  خليل:Khalil`)

export const femaleNames = pairs(`
  فاطمة:Fatima, مريم:Maryam, زينب:Zainab, عائشة:Aysha, خديجة:Khadija, نورة:Noora, سارة:Sara, هدى:Huda, أمينة:Ameena,
  ليلى:Layla, منى:Mona, سلوى:Salwa, شيخة:Shaikha, حصة:Hessa, لطيفة:Latifa, موزة:Moza, نوف:Nouf, ريم:Reem, دلال:Dalal,
  منيرة:Muneera, جواهر:Jawaher, شريفة:Shareefa, رقية:Ruqaya, سكينة:Sakina, معصومة:Masooma, زهراء:Zahra, بتول:Batool,
  كوثر:Kawthar, حوراء:Hawra, آمنة:Amna, حليمة:Haleema, صفية:Safiya, سمية:Sumaya, أسماء:Asma, هند:Hind, رباب:Rabab,
  نرجس:Narjis, إيمان:Eman, أمل:Amal, نادية:Nadia, وفاء:Wafa, ابتسام:Ebtisam, بدرية:Badriya, نجاة:Najat,
  سميرة:Sameera, جميلة:Jameela, عواطف:Awatif, فوزية:Fawzia, كلثم:Kaltham, لولوة:Lulwa, مها:Maha, نجلاء:Najla,
  هيفاء:Haifa, هالة:Hala, ياسمين:Yasmeen, دانة:Dana, رنا:Rana, رشا:Rasha, سحر:Sahar, شيماء:Shaima, عبير:Abeer,
  غادة:Ghada, فرح:Farah, لمياء:Lamya, لبنى:Lubna, مي:Mai, نهى:Nuha, ندى:Nada, هبة:Heba, وداد:Widad, جنان:Jinan,
  حنان:Hanan, خلود:Khulood, روان:Rawan, زكية:Zakiya, سناء:Sana, صباح:Sabah, طيبة:Taiba, غدير:Ghadeer, كريمة:Kareema,
  مروة:Marwa, نسرين:Nasreen, أنوار:Anwar, بشرى:Bushra`)

export const familyNames = pairs(`
  العلوي:Alalawi, المرزوق:Almarzooq, الدوسري:Aldoseri, النعيمي:Alnoaimi, البوعينين:Albuainain, الحداد:Alhaddad,
  الصايغ:Alsayegh, النجار:Alnajjar, البناء:Albanna, الخياط:Alkhayat, القصاب:Alqassab, الصفار:Alsaffar,
  العطار:Alattar, الحلواجي:Alhalwachi, البقالي:Albaqali, الملا:Almulla, المطوع:Almutawa, القاضي:Alqadhi,
  الكوهجي:Alkooheji, العوضي:Alawadhi, البستكي:Albastaki, الجناحي:Aljanahi, الزياني:Alzayani, الفاضل:Alfadhel,
  الذوادي:Althawadi, المناعي:Almannai, السادة:Alsada, الكعبي:Alkaabi, المالكي:Almalki, الشمري:Alshammari,
  العنزي:Alanezi, الخالدي:Alkhaldi, الرميحي:Alromaihi, السليطي:Alsulaiti, المهندي:Almohannadi, الجودر:Aljowder,
  بوعلي:Buali, بوحسن:Buhasan, بوجيري:Bujairi, بوهزاع:Buhazza, بوخماس:Bukhammas, بوزيد:Buzaid, العصفور:Alasfoor,
  الماجد:Almajed, الموسوي:Almoosawi, الهاشمي:Alhashimi, الحسيني:Alhusaini, الغريفي:Alghuraifi, الستري:Alsitri,
  الدرازي:Aldurazi, السنابسي:Alsanabsi, التوبلي:Altublani, الجمري:Aljamri, العالي:Alaali, المحرقي:Almuharraqi,
  البحراني:Albahrani, القطان:Alqattan, الشيراوي:Alshirawi, الأنصاري:Alansari, التاجر:Altajer, العريض:Alarayedh,
  الفردان:Alfardan, الخواجة:Alkhawaja, الشهابي:Alshehabi, المنصوري:Almansoori, الحمادي:Alhammadi, الشيخ:Alshaikh,
  العمادي:Alemadi, الأمين:Alameen, الحايكي:Alhayki, الوداعي:Alwedaei, المخرق:Almukharraq, الدلال:Aldallal,
  القيدوم:Alqaidoom, الكوفي:Alkoofi, المدني:Almadani, المعلم:Almuallem, النشيط:Alnasheet, الصباغ:Alsabbagh,
  الحجيري:Alhujairi, الطريف:Altareef, العرادي:Alaradi, الجزيري:Aljaziri, الساعاتي:Alsaati, الساري:Alsari,
  الحلي:Alhilli, الكاظم:Alkadhem, المؤمن:Almoumen, الوزان:Alwazzan, اليوسف:Alyusuf, الإبراهيم:Alebrahim,
  الحسن:Alhasan, العباسي:Alabbasi, السعيد:Alsaeed, الصديقي:Alsiddiqi, الفقيه:Alfaqeeh, الناصر:Alnasser,
  المحمود:Almahmood, الحمر:Alhamar, الريس:Alrayes, الشاعر:Alshaer, الغانم:Alghanem`)

export interface Nationality {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  /** Share among residents, in percent. */
  readonly share: number
  readonly male: readonly LocalisedText[]
  readonly female: readonly LocalisedText[]
  readonly family: readonly LocalisedText[]
  /** Names run own, father, grandfather, family; elsewhere own and family only. */
  readonly isPatronymic: boolean
}

/** Nations of the residents. Arab nations share the Arabic names above. */
export const nationalities: readonly Nationality[] = [
  {
    code: 'IN',
    share: 42,
    isPatronymic: false,
    male: pairs(`راجيش:Rajesh, سوريش:Suresh, أنيل:Anil, فيجاي:Vijay, سانجاي:Sanjay, راميش:Ramesh, أرون:Arun,
    مانوج:Manoj, براكاش:Prakash, ديباك:Deepak, شاجي:Shaji, بيجو:Biju, جوزيف:Joseph, توماس:Thomas, رحمن:Rahman,
    إمران:Imran, نيتين:Nitin`),
    female:
      pairs(`بريا:Priya, لاكشمي:Lakshmi, أنيتا:Anita, سونيتا:Sunita, ديبا:Deepa, ميرا:Meera, راديكا:Radhika,
      شالو:Shalu, كافيتا:Kavita, ريكا:Rekha, آشا:Asha, جايا:Jaya, بيندو:Bindu, ماري:Mary, نيها:Neha, سيما:Seema`),
    family:
      pairs(`ناير:Nair, مينون:Menon, بيلاي:Pillai, كومار:Kumar, شارما:Sharma, باتيل:Patel, ريدي:Reddy, راو:Rao,
      سينغ:Singh, غوبتا:Gupta, توماس:Thomas, ماثيو:Mathew, فرنانديز:Fernandes, ديسوزا:D’Souza, خان:Khan, شيخ:Shaikh,
      فارغيز:Varghese`),
  },
  {
    code: 'BD',
    share: 15,
    isPatronymic: false,
    male: pairs(
      'رفيق:Rafiq, شفيق:Shafiq, مزمل:Muzammil, جاهد:Zahid, كبير:Kabir, سوهيل:Sohel, مأمون:Mamun, رشيد:Rashid, أنور:Anwar, شاهين:Shahin',
    ),
    female: pairs(
      'شبنم:Shabnam, نسيمة:Nasima, رحيمة:Rahima, سلطانة:Sultana, فريدة:Farida, جسمين:Jasmin, تسليمة:Taslima, روكسانا:Ruksana',
    ),
    family: pairs(
      'حسين:Hossain, إسلام:Islam, رحمن:Rahman, أحمد:Ahmed, ميا:Miah, علم:Alam, أختر:Akter, بيغم:Begum, شودري:Chowdhury, سركار:Sarkar',
    ),
  },
  {
    code: 'PK',
    share: 10,
    isPatronymic: false,
    male: pairs(
      'عمران:Imran, بلال:Bilal, عثمان:Usman, كامران:Kamran, فيصل:Faisal, شهباز:Shahbaz, نديم:Nadeem, أصغر:Asghar, طاهر:Tahir, وقاص:Waqas',
    ),
    female: pairs(
      'عائشة:Ayesha, صائمة:Saima, نادية:Nadia, شازية:Shazia, فرزانة:Farzana, سميرة:Samira, رابعة:Rabia, أنعم:Anam',
    ),
    family: pairs(
      'خان:Khan, بت:Butt, مالك:Malik, شاه:Shah, بلوش:Baloch, قريشي:Qureshi, تشودري:Chaudhry, أعوان:Awan, ميرزا:Mirza, صديقي:Siddiqui',
    ),
  },
  {
    code: 'PH',
    share: 9,
    isPatronymic: false,
    male: pairs('خوسيه:Jose, مارك:Mark, جون:John, رامون:Ramon, كارلو:Carlo, رودل:Rodel, أرنيل:Arnel, جيروم:Jerome'),
    female: pairs(
      'ماريا:Maria, روز:Rose, جوي:Joy, غريس:Grace, أنجيلا:Angela, جينيفر:Jennifer, ميشيل:Michelle, لورنا:Lorna, كريستين:Christine',
    ),
    family: pairs(
      'سانتوس:Santos, رييس:Reyes, كروز:Cruz, باوتيستا:Bautista, غارسيا:Garcia, ميندوزا:Mendoza, راموس:Ramos, أكينو:Aquino, فيلانويفا:Villanueva',
    ),
  },
  {
    code: 'EG',
    share: 7,
    isPatronymic: true,
    male: maleNames,
    female: femaleNames,
    family: pairs(
      'المصري:Elmasry, السيد:Elsayed, شحاتة:Shehata, عبدالفتاح:Abdelfattah, حسنين:Hassanein, الشافعي:Elshafei, غنيم:Ghoneim, فوزي:Fawzy, بدوي:Badawy',
    ),
  },
  {
    code: 'NP',
    share: 5,
    isPatronymic: false,
    male: pairs('بيشنو:Bishnu, كريشنا:Krishna, رام:Ram, هاري:Hari, سانتوش:Santosh, ديباك:Dipak'),
    female: pairs('سيتا:Sita, غيتا:Gita, مايا:Maya, سوشيلا:Sushila, كمالا:Kamala'),
    family: pairs('ثابا:Thapa, غورونغ:Gurung, تامانغ:Tamang, شريستا:Shrestha, راي:Rai, مغار:Magar'),
  },
  {
    code: 'LK',
    share: 3,
    isPatronymic: false,
    male: pairs('نيمال:Nimal, سونيل:Sunil, أجيث:Ajith, روان:Ruwan, كاسون:Kasun'),
    female: pairs('كوماري:Kumari, نيلمي:Nilmini, شانثي:Shanthi, ديلاني:Dilani'),
    family: pairs('بيريرا:Perera, سيلفا:Silva, فرناندو:Fernando, باندارا:Bandara, جاياسينغي:Jayasinghe'),
  },
  {
    code: 'JO',
    share: 3,
    isPatronymic: true,
    male: maleNames,
    female: femaleNames,
    family: pairs('العبادي:Abbadi, الخطيب:Khatib, حداد:Haddad, الزعبي:Zoubi, عبيدات:Obeidat, المومني:Momani'),
  },
  {
    code: 'SY',
    share: 2,
    isPatronymic: true,
    male: maleNames,
    female: femaleNames,
    family: pairs('الحلبي:Halabi, الحمصي:Homsi, الشامي:Shami, قباني:Kabbani, الأتاسي:Atassi'),
  },
  {
    code: 'GB',
    share: 4,
    isPatronymic: false,
    male: pairs('جيمس:James, ديفيد:David, بول:Paul, أندرو:Andrew, بيتر:Peter, ستيفن:Stephen'),
    female: pairs('إيما:Emma, سارة:Sarah, كلير:Claire, هيلين:Helen, لوسي:Lucy, جين:Jane'),
    family: pairs('سميث:Smith, جونز:Jones, تايلور:Taylor, براون:Brown, ويلسون:Wilson, إيفانز:Evans, كلارك:Clark'),
  },
]
