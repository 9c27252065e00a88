import { Select, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import type { RuleSummary } from '../../../../../libs/contracts/http/policy.ts';
import { PROCEDURE_KINDS } from '../../../../../libs/domain/policy/procedure.ts';
import { useAddress } from '../../patterns/address.ts';
import { KIND_WORDS } from './words.ts';
import './policy.css';

interface RuleListProps {
  rules: readonly RuleSummary[];
  chosen: string | undefined;
}

/** All rules by procedure; a place shows its own and those valid everywhere. */
export function RuleList({ rules, chosen }: RuleListProps) {
  const { values, change } = useAddress();
  const place = values['place'];
  const places = [...new Set(rules.map(({ jurisdiction }) => jurisdiction))];
  const shown = rules.filter(({ jurisdiction }) => place === undefined || jurisdiction === place);
  const current = useRef<HTMLButtonElement>(null);
  // Newer browsers answer a promise here, which an effect must not return.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <nav aria-label="规则列表" className="rule-list">
      <Select
        aria-label="按适用地区筛选"
        allowClear
        placeholder="全部地区"
        value={place ?? null}
        style={{ width: '100%', marginBottom: 8 }}
        options={places.map((name) => ({ value: name, label: name }))}
        onChange={(name: string | null) => change({ place: name ?? undefined, id: undefined })}
      />
      {PROCEDURE_KINDS.map((kind) => {
        const ofKind = shown.filter((rule) => rule.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind}>
            <h2>{KIND_WORDS[kind]}</h2>
            {ofKind.map((rule) => (
              <button
                key={rule.id}
                type="button"
                ref={rule.id === chosen ? current : null}
                aria-current={rule.id === chosen}
                onClick={() => change({ id: rule.id })}
              >
                <span title={rule.jurisdiction}>{ofKind.length > 1 ? rule.title : rule.jurisdiction}</span>
                {rule.offered && <Tag color="green">用于办理</Tag>}
                {rule.baseId !== null && <Tag color="purple">本地</Tag>}
              </button>
            ))}
          </section>
        );
      })}
    </nav>
  );
}
