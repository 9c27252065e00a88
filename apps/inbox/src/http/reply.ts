/** What a route answers: JSON, or a connection dropped without an answer. */
export type Reply = { status: number; body: unknown } | { hangUp: true };

export const ok = (body: unknown): Reply => ({ status: 200, body });

export const notFound: Reply = { status: 404, body: { code: 'NOT_FOUND', message: 'nothing is kept under this name' } };

export const badRequest = (message: string): Reply => ({ status: 400, body: { code: 'BAD_REQUEST', message } });
