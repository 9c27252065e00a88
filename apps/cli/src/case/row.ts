/** A row or case as the API gives it; what is shown of it is looked up by name. */
export type Row = Record<string, unknown>;
