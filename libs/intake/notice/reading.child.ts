import { Refusal } from '../../domain/refusal/refusal.ts';
import { openNotice } from './read-notice.ts';
import type { ReadingAnswer, ReadingOrder } from './reading-order.ts';

const answer = (message: ReadingAnswer): void => {
  process.send!(message, () => process.disconnect());
};

// A parent that is gone needs no answer.
process.once('disconnect', () => process.exit());
process.once('message', ({ bytes, fileName }: ReadingOrder) => {
  openNotice(bytes, fileName).then(
    (file) => answer({ file }),
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      answer({ refusal: { kind: error.kind, code: error.code, detail: error.detail } });
    },
  );
});
