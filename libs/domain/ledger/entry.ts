/** The three hashed streams: acts of a case, delivery of its messages, and the system itself. */
export type StreamKind = 'case' | 'delivery' | 'system';
