import { Form, Input } from 'antd';
import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import { OVERRIDE_TITLES, type OverrideReasons } from './overrides.ts';

interface OverrideFieldsProps {
  findings: readonly IssueFinding[];
  reasons: OverrideReasons;
  onChange: (reasons: OverrideReasons) => void;
}

/** One reason for all findings of a kind; a single one may have its own. */
export function OverrideFields({ findings, reasons, onChange }: OverrideFieldsProps) {
  const codes = (Object.keys(OVERRIDE_TITLES) as (keyof typeof OVERRIDE_TITLES)[]).filter((code) =>
    findings.some((finding) => finding.code === code),
  );
  if (codes.length === 0) return null;
  const field = (key: string, label: string, placeholder: string) => (
    <Input
      aria-label={label}
      maxLength={500}
      placeholder={placeholder}
      value={reasons[key] ?? ''}
      onChange={(event) => onChange({ ...reasons, [key]: event.target.value })}
    />
  );
  return (
    <Form layout="vertical">
      <strong>下列情况需说明理由，将记入台账</strong>
      {codes.map((code) => {
        const found = findings.filter((finding) => finding.code === code);
        return (
          <Form.Item key={code} label={`${OVERRIDE_TITLES[code]}（${found.length} 处）`} style={{ margin: '8px 0 0' }}>
            {field(code, `${OVERRIDE_TITLES[code]}的理由`, '对这一类统一填写理由')}
            <details style={{ marginTop: 4 }}>
              <summary className="quiet">查看明细，或逐处填写不同的理由</summary>
              <div style={{ maxHeight: 220, overflow: 'auto' }}>
                {found.map((finding) => (
                  <div key={finding.key} style={{ margin: '6px 0' }}>
                    {finding.message}
                    {field(finding.key, finding.message, '与上面相同')}
                  </div>
                ))}
              </div>
            </details>
          </Form.Item>
        );
      })}
    </Form>
  );
}
