import type { Locale } from '@diwan/service-kit'

const tags = /<(?:[\w-]+:)?[a-zA-Z]+\s[^<>]*>/g
const arabicName = /\s[\w-]+:nameAr="([^"]*)"/
const name = /\sname="[^"]*"/

/**
 * A model as readers of a language see it: elements with an Arabic name of their own bear it as their name. Everything
 * else, the diagram above all, stays as the analyst drew it. Pure.
 */
export function localiseModel(xml: string, locale: Locale): string {
  if (locale !== 'ar') return xml
  return xml.replaceAll(tags, (tag) => {
    const arabic = arabicName.exec(tag)?.[1]
    return arabic === undefined ? tag : tag.replace(name, () => ` name="${arabic}"`)
  })
}
