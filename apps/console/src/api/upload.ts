import { read } from './client.ts';
import { connectionLost } from './connection.ts';
import { unreachable } from './problem.ts';
import { newRequestKey } from './request-key.ts';

/** Sends one file as multipart field `file`; `onProgress` is told 0 to 100 as the bytes leave. */
export function upload<T>(path: string, file: File, onProgress: (percent: number) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Idempotency-Key', newRequestKey());
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () => {
      try {
        resolve(read<T>(request.status, request.responseText, path));
      } catch (error) {
        reject(error instanceof Error ? error : unreachable());
      }
    };
    request.onerror = () => {
      connectionLost();
      reject(unreachable());
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
