import { Link } from '@tanstack/react-router';
import { Panel } from '../../patterns/panel.tsx';
import type { FirstStep } from './first-steps.ts';
import './start.css';

/** Five steps; the first that is not done is the next to take. */
export function FirstStepsPanel({ steps }: { steps: readonly FirstStep[] }) {
  const next = steps.findIndex((step) => !step.done);
  const done = steps.filter((step) => step.done).length;
  return (
    <Panel
      title="从这里开始"
      extra={
        <span className="tabular">
          已完成 {done} / {steps.length} 步
        </span>
      }
    >
      <ol className="first-steps">
        {steps.map((step, index) => (
          <li key={step.title} className={step.done ? 'done' : index === next ? 'next' : 'later'}>
            <span className="first-steps-mark" aria-hidden="true">
              {step.done ? '✓' : index + 1}
            </span>
            <strong>
              {step.title}
              {step.done && <span className="first-steps-word">已完成</span>}
            </strong>
            <span>{step.what}</span>
            {index === next && (
              <Link to={step.path} className="first-steps-link">
                {step.verb}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
