/** What another day table would do to open cases. */
export interface PlannedAnew {
  open: number;
  /** How many of them were counted through, those first whose next step comes soonest. */
  looked: number;
  /** Cases with a date that would move; their people would be told. */
  moved: number;
  /** Cases of which only reminders would come at another time. */
  reminders: number;
}

/** `在办 12 件，其中 3 件的期限会变，另有 1 件只重排提醒。`; says so where not all were counted through. */
export function plannedAnewText({ open, looked, moved, reminders }: PlannedAnew): string {
  if (open === 0) return '现在没有在办任务。';
  const scope = looked < open ? `在办 ${open} 件，只核对了最先到时点的 ${looked} 件` : `在办 ${open} 件`;
  const dates = moved === 0 ? '没有期限会变' : `其中 ${moved} 件的期限会变`;
  const only = reminders === 0 ? '' : `，${moved === 0 ? '' : '另'}有 ${reminders} 件只重排提醒`;
  return `${scope}，${dates}${only}。${looked < open ? '其余的随后一并核对。' : ''}`;
}
