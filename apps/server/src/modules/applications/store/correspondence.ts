/** Notes and messages, oldest first; neither is ever changed. */
import { randomUUID } from 'node:crypto'
import type { LocalisedText } from '@diwan/service-kit'
import { actorLabel, type Ctx } from '../../../platform/context.ts'
import { write, type Tx } from '../../../platform/db.ts'

export interface CaseNote {
  readonly id: string
  readonly at: Date
  readonly authorName: LocalisedText | null
  readonly body: string
}

export interface NewNote {
  readonly authorId: string
  readonly authorName: LocalisedText | null
  readonly body: string
}

export const insertNote = ({ tx, now }: Pick<Ctx, 'tx' | 'now'>, applicationId: string, note: NewNote): Promise<void> =>
  write(
    tx,
    `insert into applications.case_note (id, application_id, at, author_id, author_name, body)
     values ($1, $2, $3, $4, $5, $6)`,
    [randomUUID(), applicationId, now, note.authorId, note.authorName && JSON.stringify(note.authorName), note.body],
  )

export const listNotes = (tx: Tx, applicationId: string): Promise<CaseNote[]> =>
  tx.query<CaseNote>(
    `select id, at, author_name as "authorName", body from applications.case_note
     where application_id = $1 order by at, id`,
    [applicationId],
  )

export interface CaseMessage {
  readonly id: string
  readonly at: Date
  readonly sender: 'officer' | 'applicant'
  readonly authorName: LocalisedText | null
  readonly body: string
}

export type NewMessage = Pick<CaseMessage, 'sender' | 'authorName' | 'body'>

export const insertMessage = (
  { tx, now, actor }: Pick<Ctx, 'tx' | 'now' | 'actor'>,
  applicationId: string,
  { sender, authorName, body }: NewMessage,
): Promise<void> =>
  write(
    tx,
    `insert into applications.case_message (id, application_id, at, sender, actor, author_name, body)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), applicationId, now, sender, actorLabel(actor), authorName && JSON.stringify(authorName), body],
  )

export const listMessages = (tx: Tx, applicationId: string): Promise<CaseMessage[]> =>
  tx.query<CaseMessage>(
    `select id, at, sender, author_name as "authorName", body from applications.case_message
     where application_id = $1 order by at, id`,
    [applicationId],
  )
