import { Alert, Descriptions, Typography } from 'antd';
import type { VerifiedFinding } from '../../../../../libs/contracts/http/audit-verification.ts';
import type { AuditVerification } from '../../../../../libs/contracts/http/audit.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { Clipped } from '../../patterns/clipped.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { FINDING_NAMES, seconds } from './words.ts';

/** Whether anything disagrees, what was looked at, and every disagreement at its place. */
export function VerificationResult({ report }: { report: AuditVerification }) {
  const { checked, findings, findingsLeftOut } = report;
  return (
    <>
      <Verdict report={report} />
      <Descriptions
        size="small"
        column={{ xs: 2, md: 4 }}
        style={{ marginTop: 16 }}
        items={[
          { key: 'at', label: '校验时间', children: formatInstant(report.finishedAt) },
          { key: 'took', label: '用时', children: seconds(report.startedAt, report.finishedAt) },
          { key: 'entries', label: '台账', children: `${checked.entries} 条，${checked.streams} 条链` },
          { key: 'seals', label: '封存', children: `${checked.seals} 次，最近 ${report.lastSealedOn ?? '（无）'}` },
          { key: 'cases', label: '案件', children: `${checked.cases} 个` },
          { key: 'notifications', label: '通知', children: `${checked.notifications} 条` },
          { key: 'letters', label: '函件', children: `${checked.letters} 份` },
          { key: 'files', label: '照片', children: `${checked.files} 张` },
        ]}
      />
      {report.notes.map((note) => (
        <Typography.Paragraph key={note} type="secondary" style={{ margin: '8px 0 0' }}>
          说明：{note}
        </Typography.Paragraph>
      ))}
      {findings.length > 0 && (
        <RecordTable<VerifiedFinding & { key: number }>
          style={{ marginTop: 16 }}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={findings.map((finding, key) => ({ ...finding, key }))}
          columns={[
            { title: '问题', dataIndex: 'code', width: 170, render: (code: string) => FINDING_NAMES[code] ?? code },
            { title: '对象', key: 'subject', width: 220, render: (_, finding) => <Subject finding={finding} /> },
            { title: '说明', dataIndex: 'message' },
          ]}
        />
      )}
      {findingsLeftOut > 0 && (
        <Typography.Text type="secondary">
          另有 {findingsLeftOut} 处没有列出，请用 duban audit verify 查看全部。
        </Typography.Text>
      )}
    </>
  );
}

function Verdict({ report }: { report: AuditVerification }) {
  const count = report.findings.length + report.findingsLeftOut;
  if (count > 0) return <Alert type="error" showIcon title={`发现 ${count} 处不一致，请保留现场并核实。`} />;
  if (!report.complete) {
    const rest = '已核对的部分没有发现问题，但时间到了没有核对完。请在服务器上用 duban audit verify 做完整核对。';
    return <Alert type="warning" showIcon title={rest} />;
  }
  return <Alert type="success" showIcon title="没有发现问题：台账完整，案卷、通知、函件和照片与台账一致。" />;
}

/** The case by its number where the finding lies in one, otherwise the day, file or stream as it is named. */
function Subject({ finding }: { finding: VerifiedFinding }) {
  if (finding.caseId === null || finding.caseNumber === null) return <Clipped text={finding.subject} width={210} />;
  return <CaseLink id={finding.caseId}>{finding.caseNumber}</CaseLink>;
}
