import type { Mutant } from './mutant.ts';

const decide = 'libs/domain/acknowledgement/acknowledgement.decide.ts';

/** Faults that only acknowledgements show. */
export const ACKNOWLEDGEMENT: readonly Mutant[] = [
  {
    name: 'a signature that shuts the page it was given on',
    file: decide,
    from: "effects: [{ kind: 'silence', keepsLinks: true }]",
    to: "effects: [{ kind: 'silence' }]",
  },
  {
    name: 'a withdrawal after which its message still leaves',
    file: decide,
    from: "effects: [{ kind: 'silence' }]",
    to: 'effects: []',
  },
  {
    name: 'a signature from the office',
    file: 'libs/domain/acknowledgement/acknowledgement-verbs.ts',
    from: "sign: ['unit']",
    to: "sign: ['office']",
  },
  {
    name: 'a withdrawal of what has been read',
    file: 'libs/domain/acknowledgement/acknowledgement-may.ts',
    from: "if (state === 'issued') return null;",
    to: "if (state !== 'withdrawn') return null;",
  },
];
