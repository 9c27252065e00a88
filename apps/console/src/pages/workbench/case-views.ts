/** The lists behind the numbers, as filters of the case list. */
export const CASE_VIEWS = {
  late: { label: '逾期', search: { lamp: 'late' } },
  dueToday: { label: '今日到期', search: { due: 'today' } },
  dueThisWeek: { label: '本周到期', search: { due: 'week' } },
  waitingForReview: { label: '待我审', search: { state: 'reported' } },
  waitingForOffice: { label: '待安办复核', search: { state: 'reported' } },
  receiptOverdue: { label: '待签收超时', search: { receipt: 'overdue' } },
} as const;
