import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ExampleAccounts } from './example-accounts.tsx';
import type { ExampleLoaded } from '../../../../../libs/contracts/http/example.ts';
import { FirstStepsPanel } from './first-steps-panel.tsx';
import { useFirstSteps } from './first-steps.ts';
import { Welcome } from './welcome.tsx';

/** On an empty database two ways to begin, then a checklist until the first reminder is out; afterwards nothing. */
export function FirstStart() {
  const steps = useFirstSteps();
  const client = useQueryClient();
  const [example, setExample] = useState<ExampleLoaded | null>(null);
  if (steps === null || (steps.every((step) => step.done) && example === null)) return null;
  const isEmpty = steps.every((step) => !step.done);
  return (
    <>
      {isEmpty && example === null && <Welcome onLoaded={setExample} />}
      {example !== null && (
        <ExampleAccounts
          example={example}
          onClose={() => {
            setExample(null);
            void client.invalidateQueries();
          }}
        />
      )}
      <FirstStepsPanel steps={steps} />
    </>
  );
}
