/** Marks everything of a task in both panes, without drawing either of them again. */
export function light(root: HTMLElement | null, name: 'is-lit' | 'is-focused', taskId: string | null): void {
  if (root === null) return;
  for (const lit of root.querySelectorAll(`.${name}`)) lit.classList.remove(name);
  if (taskId === null) return;
  for (const element of root.querySelectorAll(`[data-task="${taskId}"]`)) element.classList.add(name);
}

/** Brings the task's first element of a pane into view when it is outside. */
export function reveal(pane: HTMLElement | null, taskId: string, behavior: ScrollBehavior = 'smooth'): void {
  const element = pane?.querySelector<HTMLElement>(`[data-task="${taskId}"]`);
  if (!pane || !element) return;
  const box = element.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  if (box.top >= view.top && Math.min(box.bottom, box.top + 160) <= view.bottom) return;
  pane.scrollTo({ top: pane.scrollTop + box.top - view.top - 72, behavior });
}

/** Presses a control of the task's card, as a click would; a card that has none stays as it is. */
export function press(pane: HTMLElement | null, taskId: string, key: 'due' | 'kind'): void {
  pane?.querySelector<HTMLElement>(`[data-task="${taskId}"] [data-key="${key}"]`)?.click();
}

/** The task under the pointer or of the focused element. */
export function taskUnder(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-task]')?.dataset['task'] ?? null) : null;
}
