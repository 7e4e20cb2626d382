/** What is wrong with the net, in the words of whoever drew it, and how to mend it. */
import type { LocalisedText } from '@diwan/service-kit'
import type { Flaw, FlawKind } from './find-flaws.ts'

const whys: Readonly<Record<FlawKind, LocalisedText>> = {
  stuck: {
    ar: 'قد يتوقف الإجراء هنا إلى الأبد لأن ما ينتظره لا يصل. اجعل البوابة الجامعة من نوع البوابة التي فرّعت المسارات',
    en: 'The process can stop here for ever: what it waits for never comes. Let the gateway that joins be of the kind that split',
  },
  'never-ends': {
    ar: 'قد يدور الإجراء من هنا بلا نهاية. أضف مساراً يؤدي إلى حدث نهاية',
    en: 'From here the process can go round without ever ending. Draw a way to an end event',
  },
  twice: {
    ar: 'قد يُنفَّذ هذا العنصر وما بعده مرتين. اجمع المسارات المتوازية ببوابة متوازية قبله',
    en: 'This element and what follows can be done twice. Join the parallel flows with a parallel gateway before it',
  },
  'piles-up': {
    ar: 'تتراكم هنا أعمال بلا حد. أخرج التفرّع المتوازي من الحلقة أو اجمع مساراته داخلها',
    en: 'Work piles up here without limit. Take the parallel split out of the loop, or join its flows inside the loop',
  },
  'never-reached': {
    ar: 'لا يأتي دور هذا العنصر مهما كانت البيانات. صِلْه بالمسار أو احذفه',
    en: 'The turn of this element never comes, whatever the data. Connect it to the flow, or remove it',
  },
  'too-large': {
    ar: 'حالات الإجراء أكثر من أن تُفحص كلها. قسّمه إلى إجراءات فرعية أو قلّل المسارات المتوازية',
    en: 'The process has too many states to look at them all. Divide it, or draw fewer flows in parallel',
  },
}

/** Arabic reads from right to left, so the way is isolated as one piece. */
export function flawReason({ kind, path }: Flaw): LocalisedText {
  const { ar, en } = whys[kind]
  if (path.length === 0) return { ar: `${ar}.`, en: `${en}.` }
  const way = path.join(' → ')
  return { ar: `${ar}. الطريق إلى ذلك: \u2066${way}\u2069`, en: `${en}. It comes about by: ${way}` }
}
