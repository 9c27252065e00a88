export const AUDIT_CASES = '/api/v1/audit/cases';
export const AUDIT_SEALS = '/api/v1/audit/seals';
export const SEAL_RECIPIENTS = '/api/v1/audit/seal-recipients';
export const AUDIT_HISTORIES = '/api/v1/audit/histories';
export const AUDIT_LOG = '/api/v1/audit/system-log';
export const AUDIT_VERIFICATION = '/api/v1/audit/verification';

export const evidencePath = (caseId: string): string => `${AUDIT_CASES}/${caseId}/evidence`;
export const historyPath = (caseId: string, runId: string): string =>
  `${AUDIT_HISTORIES}/${caseId}/${encodeURIComponent(runId)}`;
