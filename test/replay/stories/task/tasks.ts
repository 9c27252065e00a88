import type { Story } from '../story.ts';

/** A task that nobody has answered, due in four weeks. */
export const quietTask: Story = (office) => office.issueTask({ unit: '柳湾村', due: '20 working days' });

/** The same with terms of minutes: the whole ladder of the due clock in seven rungs. */
export const briskTask: Story = (office) =>
  office.issueTask({ unit: '柳湾村', due: '20 working days', policy: 'task-minutes' });
