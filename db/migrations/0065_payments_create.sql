-- Payments: requests for payment, the attempts to pay them, receipts without gaps, refunds. Money is in minor units.
-- A request belongs to one subject (an application, ...) of which this schema knows only type and id.
-- That nobody pays twice is kept by constraints: one request due for a subject, one attempt open and one success for a request.

create schema payments;

create table payments.request (
  id uuid primary key,
  subject_type text not null,
  subject_id text not null,
  entity_id text not null,
  entity_name jsonb not null,
  service_id text not null,
  payer_person_id text,
  payer_name jsonb,
  payer_email text,
  currency text not null constraint request_currency check (currency ~ '^[A-Z]{3}$'),
  total_minor bigint not null constraint request_total_positive check (total_minor > 0),
  lines jsonb not null,
  description jsonb not null,
  is_refundable boolean not null,
  status text not null constraint request_status check (status in ('due', 'paid', 'cancelled', 'expired')),
  reason jsonb,
  created_at timestamptz not null,
  expires_at timestamptz,
  closed_at timestamptz,
  constraint request_closed_whole check ((status = 'due') = (closed_at is null))
);
create unique index request_due_subject on payments.request (subject_type, subject_id) where status = 'due';
create index request_subject on payments.request (subject_type, subject_id, created_at desc);
comment on table payments.request is 'What somebody is asked to pay for a subject; at most one is due at a time';
comment on column payments.request.id is 'Unguessable; part of the address of the payment page';
comment on column payments.request.subject_type is 'Kind of thing it is for, such as application';
comment on column payments.request.subject_id is 'Which one: opaque here';
comment on column payments.request.entity_id is 'Government entity the money is for';
comment on column payments.request.entity_name is 'Its name {ar,en} when the payment was requested';
comment on column payments.request.service_id is 'Public service it is for';
comment on column payments.request.payer_person_id is 'Person who is to pay; null for services without identity';
comment on column payments.request.payer_name is 'Name {ar,en} on the receipt';
comment on column payments.request.payer_email is 'Where the receipt may be sent';
comment on column payments.request.currency is 'ISO 4217';
comment on column payments.request.total_minor is 'Sum of the lines, in minor units';
comment on column payments.request.lines is 'List of {label {ar,en}, minor}';
comment on column payments.request.description is 'What it is for {ar,en}, as shown to the payer and at the gateway';
comment on column payments.request.is_refundable is 'Whether the payer may get it back by rule';
comment on column payments.request.status is 'due, paid, cancelled or expired';
comment on column payments.request.reason is 'Why it was cancelled';
comment on column payments.request.created_at is 'When it was requested';
comment on column payments.request.expires_at is 'End of the time to pay; null: none of its own';
comment on column payments.request.closed_at is 'When it was paid, cancelled or expired';

create table payments.payment (
  id uuid primary key,
  request_id uuid not null constraint payment_request references payments.request (id),
  attempt_no integer not null,
  state text not null constraint payment_state check (state in ('created', 'started', 'submitted', 'captured', 'failed',
    'cancelled', 'expired', 'unknown')),
  is_surplus boolean not null default false,
  gateway_payment_id text constraint payment_gateway_id_unique unique,
  hosted_url text,
  amount_minor bigint not null,
  currency text not null,
  method text,
  card_last4 text,
  failure_code text,
  locale text not null constraint payment_locale check (locale in ('ar', 'en')),
  started_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  captured_at timestamptz,
  constraint payment_attempt_unique unique (request_id, attempt_no),
  constraint payment_captured_whole check ((state = 'captured') = (captured_at is not null))
);
create unique index payment_one_open on payments.payment (request_id)
  where state in ('created', 'started', 'submitted', 'unknown');
create unique index payment_one_success on payments.payment (request_id) where state = 'captured' and not is_surplus;
comment on table payments.payment is 'Attempts to pay a request; many may fail, at most one is the success';
comment on column payments.payment.id is 'Also the idempotency key towards the gateway';
comment on column payments.payment.request_id is 'What is paid';
comment on column payments.payment.attempt_no is 'Counted from 1 for each request';
comment on column payments.payment.state is 'created: ordered, no answer yet; started: the payer can pay; submitted; captured; failed; cancelled; expired; unknown: the gateway does not tell';
comment on column payments.payment.is_surplus is 'Money taken for a request that was paid already or closed: it goes back';
comment on column payments.payment.gateway_payment_id is 'Number of the payment at the gateway';
comment on column payments.payment.hosted_url is 'The gateway''s page where this attempt is paid';
comment on column payments.payment.amount_minor is 'What the gateway was asked to collect';
comment on column payments.payment.currency is 'ISO 4217';
comment on column payments.payment.method is 'Means of payment as the gateway reports it: debit, credit';
comment on column payments.payment.card_last4 is 'Last four digits; no other part of a card number is ever known here';
comment on column payments.payment.failure_code is 'Why it failed, as the gateway reports it';
comment on column payments.payment.locale is 'Language of the gateway''s page: a repeated order must not differ';
comment on column payments.payment.started_by is 'Who started it: kind and internal id';
comment on column payments.payment.created_at is 'When it was started here';
comment on column payments.payment.updated_at is 'Last change of state';
comment on column payments.payment.captured_at is 'When the money was taken, by the gateway''s clock';

create table payments.payment_event (
  id bigint generated always as identity primary key,
  payment_id uuid not null references payments.payment (id),
  state text not null,
  source text not null constraint payment_event_source check (source in ('payer', 'callback', 'return', 'query')),
  at timestamptz not null
);
create index payment_event_payment on payments.payment_event (payment_id, id);
comment on table payments.payment_event is 'History of an attempt; append-only';
comment on column payments.payment_event.id is 'Order of the events';
comment on column payments.payment_event.payment_id is 'The attempt it happened to';
comment on column payments.payment_event.state is 'State it went into';
comment on column payments.payment_event.source is 'How it was learned: the payer started it, a callback, the payer''s return, our own query';
comment on column payments.payment_event.at is 'When it was recorded';

create table payments.callback (
  message_id text primary key,
  gateway_payment_id text not null,
  reported_state text not null,
  received_at timestamptz not null
);
comment on table payments.callback is 'Signed messages of the gateway that were accepted; append-only: a repeated one changes nothing';
comment on column payments.callback.message_id is 'webhook-id of the message';
comment on column payments.callback.gateway_payment_id is 'Payment it reports on; one unknown here is kept for reconciliation';
comment on column payments.callback.reported_state is 'State it reports';
comment on column payments.callback.received_at is 'When it was accepted';

create table payments.receipt_counter (
  entity_id text not null,
  year integer not null,
  last_serial integer not null,
  constraint receipt_counter_pk primary key (entity_id, year)
);
comment on table payments.receipt_counter is 'Last receipt number of an entity in a year; the row''s lock is held until commit, so numbers have no gaps';
comment on column payments.receipt_counter.entity_id is 'Government entity';
comment on column payments.receipt_counter.year is 'Calendar year in the nation''s time zone';
comment on column payments.receipt_counter.last_serial is 'Serial given last';

create table payments.receipt (
  number text primary key,
  entity_id text not null,
  year integer not null,
  serial integer not null,
  request_id uuid not null constraint receipt_request_unique unique references payments.request (id),
  payment_id uuid not null references payments.payment (id),
  issued_at timestamptz not null,
  constraint receipt_serial_unique unique (entity_id, year, serial)
);
comment on table payments.receipt is 'Receipts; append-only, numbered without gaps for each entity and year';
comment on column payments.receipt.number is 'As printed';
comment on column payments.receipt.entity_id is 'Government entity that was paid';
comment on column payments.receipt.year is 'Year of the serial';
comment on column payments.receipt.serial is 'Counted from 1';
comment on column payments.receipt.request_id is 'What was paid';
comment on column payments.receipt.payment_id is 'The attempt that succeeded';
comment on column payments.receipt.issued_at is 'When it was issued';

create table payments.refund (
  id uuid primary key,
  payment_id uuid not null constraint refund_payment_unique unique references payments.payment (id),
  amount_minor bigint not null constraint refund_amount_positive check (amount_minor > 0),
  reason text not null constraint refund_reason check (reason in ('paid-twice', 'request-closed')),
  state text not null constraint refund_state check (state in ('requested', 'succeeded')),
  gateway_refund_id text,
  requested_at timestamptz not null,
  succeeded_at timestamptz
);
comment on table payments.refund is 'Money given back because it should not have been taken; one for an attempt, so it cannot go back twice';
comment on column payments.refund.id is 'Also the idempotency key towards the gateway';
comment on column payments.refund.payment_id is 'The attempt whose money goes back';
comment on column payments.refund.amount_minor is 'In minor units of the attempt''s currency';
comment on column payments.refund.reason is 'paid-twice: the request was paid already; request-closed: it was cancelled or had expired';
comment on column payments.refund.state is 'requested until the gateway confirms';
comment on column payments.refund.gateway_refund_id is 'Number of the refund at the gateway';
comment on column payments.refund.requested_at is 'When it was decided';
comment on column payments.refund.succeeded_at is 'When the gateway confirmed';

grant usage on schema payments to diwan_app;
grant select, insert, update, delete on payments.request, payments.payment, payments.receipt_counter, payments.refund to diwan_app;
grant select, insert on payments.payment_event, payments.callback, payments.receipt to diwan_app;
