import type { Locale, PublicService } from '@diwan/service-kit'

/** The title of a service; its id where a draft has none in the reader's language, so that it always has a name. */
export const titleOf = ({ title, id }: Pick<PublicService, 'title' | 'id'>, locale: Locale): string =>
  title[locale].trim() || id
