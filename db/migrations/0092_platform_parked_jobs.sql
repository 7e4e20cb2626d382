-- Operators list the jobs that failed too often; among millions of waiting ones these few need an index of their own.

create index job_parked on platform.job (parked_at desc, id) where parked_at is not null;
