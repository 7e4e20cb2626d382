/** The module's only SQL: decisions are added and read. */
import { write, type Tx } from '../../platform/db.ts'
import type { Decision, Subject } from './schema.ts'

export async function insertDecision(tx: Tx, decision: Decision, correlationId: string): Promise<void> {
  await write(
    tx,
    `insert into decisions.decision (id, subject_type, subject_id, kind, service_id, service_version, inputs, result,
     actor, correlation_id, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      decision.decisionId,
      decision.subject.type,
      decision.subject.id,
      decision.kind,
      decision.serviceId,
      decision.serviceVersion,
      JSON.stringify(decision.inputs),
      JSON.stringify(decision.result),
      decision.actor,
      correlationId,
      decision.decidedAt,
    ],
  )
}

interface Row {
  readonly id: string
  readonly subject_type: string
  readonly subject_id: string
  readonly kind: string
  readonly service_id: string
  readonly service_version: number
  readonly inputs: Decision['inputs']
  readonly result: object
  readonly actor: string
  readonly decided_at: Date
}

export async function selectDecisions(tx: Tx, subject: Subject): Promise<Decision[]> {
  const rows = await tx.query<Row>(
    `select id, subject_type, subject_id, kind, service_id, service_version, inputs, result, actor, decided_at
     from decisions.decision where subject_type = $1 and subject_id = $2 order by sequence`,
    [subject.type, subject.id],
  )
  return rows.map((row) => ({
    decisionId: row.id,
    subject: { type: row.subject_type, id: row.subject_id },
    kind: row.kind,
    serviceId: row.service_id,
    serviceVersion: row.service_version,
    inputs: row.inputs,
    result: row.result,
    actor: row.actor,
    decidedAt: row.decided_at,
  }))
}
