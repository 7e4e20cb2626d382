/** Calls go down, events come up: a module imports another only from a lower tier, and only its index.ts. */
export const tiers = [
  ['audit', 'files', 'reference-data', 'persons', 'identity', 'mandates', 'consents'],
  [
    'catalogue',
    'forms',
    'decisions',
    'workflow',
    'payments',
    'appointments',
    'credentials',
    'notices',
    'exchange',
    'search',
  ],
  ['applications', 'tasks', 'feedback', 'justice', 'health', 'aid', 'contact-centre'],
  ['performance', 'operations'],
] as const
