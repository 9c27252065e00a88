import { Modal } from 'antd';
import './review.css';

const KEYS: readonly [string, string][] = [
  ['j', '下一项任务'],
  ['k', '上一项任务'],
  ['e', '确认当前任务，并到下一项未决定的'],
  ['r', '排除当前任务（需填理由）'],
  ['z', '撤回当前任务的决定'],
  ['d', '填期限，周期职责填计数规则；回车选定，Esc 不改'],
  ['1 – 9', '期限定为原文给出的第几个日期'],
  ['a', '采用建议：默认期限，周期职责的计数规则'],
  ['t', '改条款种类：任务、周期职责、宣示条款'],
  ['m', '同一要求：并入在办的件'],
  ['n', '同一要求：另开一件'],
  ['b', '撤回并入或另开的决定'],
  ['u', '处理当前任务未对应的单位'],
  ['s', '单位对应'],
  ['x', '选中或取消选中当前任务'],
  ['/', '查找任务'],
  ['i', '下发（都办妥以后）'],
  ['选中原文', '出现“添加为任务”，漏掉或并在一起的内容可另列一项'],
  ['?', '显示本说明'],
];

/** The keys of the review page. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal open={open} title="键盘操作" footer={null} width={880} onCancel={onClose}>
      <dl className="key-table">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <span className="kbd">{key}</span>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
