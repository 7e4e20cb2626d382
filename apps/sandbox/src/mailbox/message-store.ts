import type { Journal } from '../journal.ts'
import type { Message } from './message.ts'

/** How many messages stay readable. */
export const keptMessages = 2000

export interface MessageStore {
  add(message: Message): void
  find(id: string): Message | undefined
  /** Newest first; only those to this e-mail address or telephone number if one is given. */
  list(to?: string): Message[]
}

export function createMessageStore(journal: Journal): MessageStore {
  const messages = journal.past<Message>('message').slice(-keptMessages)

  return {
    add(message) {
      messages.push(message)
      if (messages.length > keptMessages) messages.shift()
      journal.append('message', message)
    },
    find: (id) => messages.find((message) => message.id === id),
    list(to) {
      // The plus sign of a telephone number in an address often arrives as a space.
      const wanted = to?.trim().toLowerCase().replace(/^(?=\d{7,15}$)/, '+')
      return messages.filter((message) => !wanted || message.to.includes(wanted)).toReversed()
    },
  }
}
