import type { NoticeTaskView, NoticeUnitView } from '../../../../../libs/contracts/http/notice.ts';
import { useDesk } from './desk.tsx';
import { ROLE_NAMES } from './words.ts';

const SHOWN_MEMBERS = 4;

/** The units of a task, each with its role; amber ones still need a counterpart. */
export function CardUnits({ task, unitNames }: { task: NoticeTaskView; unitNames: Readonly<Record<string, string>> }) {
  const { editable, chooseUnit } = useDesk();
  return (
    <div className="task-line">
      <span className="task-label">单位</span>
      <span className="task-chips">
        {task.units.map((unit) => {
          const text = describe(unit, unitNames);
          const className = `chip ${text === null ? 'is-open' : 'is-matched'}`;
          const content = (
            <>
              <span className="chip-role">{ROLE_NAMES[unit.role]}</span>
              {text ?? `${unit.name}（${unit.collective ? '待展开' : '待对应'}）`}
            </>
          );
          if (!editable) {
            return (
              <span key={unit.id} className={className}>
                {content}
              </span>
            );
          }
          return (
            <button
              key={unit.id}
              type="button"
              className={className}
              title={`原文：${unit.name}`}
              onClick={() => chooseUnit(task, unit.id)}
            >
              {content}
            </button>
          );
        })}
        {editable && (
          <button type="button" className="link" onClick={() => chooseUnit(task, null)}>
            ＋单位
          </button>
        )}
      </span>
    </div>
  );
}

/** The counterpart's name, with the printed spelling where it differs; null while there is none. */
function describe(unit: NoticeUnitView, names: Readonly<Record<string, string>>): string | null {
  if (!unit.collective) {
    const name = unit.unitId === null ? undefined : names[unit.unitId];
    if (name === undefined) return null;
    return name === unit.name ? name : `${name}（原文 ${unit.name}）`;
  }
  const members = unit.memberIds.flatMap((id) => names[id] ?? []);
  if (members.length === 0) return null;
  const more = members.length > SHOWN_MEMBERS ? `等 ${members.length} 个` : '';
  return `${unit.name}：${members.slice(0, SHOWN_MEMBERS).join('、')}${more}`;
}
