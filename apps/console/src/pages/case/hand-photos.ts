import { read } from '../../api/client.ts';
import { connectionLost } from '../../api/connection.ts';
import { unreachable } from '../../api/problem.ts';
import { casePath } from './paths.ts';

/** Sends photos for an act that follows; returns their ids. */
export async function handPhotos(caseId: string, photos: readonly File[]): Promise<string[]> {
  if (photos.length === 0) return [];
  const path = `${casePath(caseId)}/attachments`;
  const form = new FormData();
  for (const photo of photos) form.append('photos', photo);
  try {
    const answer = await fetch(path, { method: 'POST', body: form, credentials: 'same-origin' });
    return read<{ ids: string[] }>(answer.status, await answer.text(), path).ids;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // A failed fetch is a lost connection and nothing else.
    connectionLost();
    throw unreachable();
  }
}
