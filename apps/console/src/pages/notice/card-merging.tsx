import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { ruleText } from '../../../../../libs/domain/duty/duty-rule.ts';
import { caseUnitsOf } from '../../../../../libs/domain/notice-matching/case-units.ts';
import type { MergeCase, MergeProposal } from '../../../../../libs/domain/notice-merging/merge-proposal.ts';
import { unwrapped } from '../../../../../libs/domain/wording/unwrapped.ts';
import { CaseLink } from '../case/case-link.tsx';
import { useDesk } from './desk.tsx';
import './merging.css';
import { noticePage } from './paths.ts';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

/** An order to every village would fill the page. */
const CASES_SHOWN = 5;

interface CardMergingProps {
  task: NoticeTaskView;
  proposals: readonly MergeProposal[];
  unitNames: Readonly<Record<string, string>>;
}

/** Earlier clauses that order the same: both wordings, the cases that would answer, and the officer's decision. */
export function CardMerging({ task, proposals, unitNames }: CardMergingProps) {
  return proposals.map((proposal) => (
    <Proposal key={proposal.intoTaskId} task={task} proposal={proposal} unitNames={unitNames} />
  ));
}

interface ProposalProps extends Omit<CardMergingProps, 'proposals'> {
  proposal: MergeProposal;
}

function Proposal({ task, proposal, unitNames }: ProposalProps) {
  const { editable, edit } = useDesk();
  const { verdict, intoTaskId, source, issuer, issuedOn, clause, cases } = proposal;
  const decide = (now: MergeProposal['verdict']) => () =>
    void edit('tasks/merging', { taskId: task.id, intoTaskId, verdict: now }).catch(() => undefined);
  const possible = cases.some(({ refusal }) => refusal === null);
  const from = [issuer, issuedOn === null ? null : fullDate(issuedOn)].filter((part) => part !== null).join('，');
  return (
    <section className={`merging ${verdict === null ? 'is-open' : ''}`} aria-label={`${itemWords(task.ref)}的同一要求`}>
      <div className="merging-head">
        <strong>{HEADS[verdict === 'merge' && !possible ? 'gone' : (verdict ?? 'open')]}</strong>
        <Link to={noticePage(proposal.noticeId) as string}>{source}</Link>
        {from !== '' && <span className="quiet">{from}</span>}
        {editable && <Choices verdict={verdict} possible={possible} decide={decide} />}
      </div>
      {verdict !== 'separate' && (
        <>
          <div className="merging-texts">
            <Wording name="前一份" words={clause} />
            <Wording name="本文件" words={unwrapped(task.sourceText)} />
          </div>
          <CaseItems task={task} cases={cases.slice(0, CASES_SHOWN)} unitNames={unitNames} />
          {cases.length > CASES_SHOWN && (
            <details>
              <summary className="quiet">其余 {cases.length - CASES_SHOWN} 件</summary>
              <CaseItems task={task} cases={cases.slice(CASES_SHOWN)} unitNames={unitNames} />
            </details>
          )}
          <Others task={task} cases={cases} unitNames={unitNames} />
        </>
      )}
    </section>
  );
}

interface CasesProps extends Omit<CardMergingProps, 'proposals'> {
  cases: readonly MergeCase[];
}

const CaseItems = ({ task, cases, unitNames }: CasesProps) => (
  <ul>
    {cases.map((one) => (
      <li key={one.caseId}>
        <CaseLink id={one.caseId}>{one.number}</CaseLink> {unitNames[one.unitId] ?? one.unitName} · {one.stateName} ·{' '}
        {standWords(one, task)}
      </li>
    ))}
  </ul>
);

const HEADS = {
  open: '◆ 可能与此是同一要求：',
  merge: '✓ 下发时并入：',
  gone: '▲ 原定并入，现在不能并入，将另开一件：',
  separate: '○ 另开一件，不并入：',
} as const;

interface ChoicesProps {
  verdict: MergeProposal['verdict'];
  possible: boolean;
  decide: (verdict: MergeProposal['verdict']) => () => void;
}

function Choices({ verdict, possible, decide }: ChoicesProps) {
  return (
    <span className="task-acts">
      {verdict === null ? (
        <>
          <Button size="small" disabled={!possible} onClick={decide('merge')}>
            并入
          </Button>
          <Button size="small" onClick={decide('separate')}>
            另开一件
          </Button>
        </>
      ) : (
        <Button size="small" type="text" onClick={decide(null)}>
          撤回
        </Button>
      )}
    </span>
  );
}

const Wording = ({ name, words }: { name: string; words: string }) => (
  <div>
    <div className="quiet">{name}</div>
    <p>{words}</p>
  </div>
);

/** What stands there and here, and what the case would run to. */
function standWords({ stands, becomes, refusal }: MergeCase, { kind, dueOn, duty }: NoticeTaskView): string {
  if (kind === 'duty' && duty === null) return '本项还没有计数规则，填好后再定';
  if (refusal !== null) return `不能并入，将另开一件：${refusal}`;
  const here = kind === 'duty' ? duty && ruleText(duty) : dueOn && fullDate(dueOn);
  const after = becomes === null ? '并入后不变' : `并入后改为 ${becomes}`;
  return `那一件 ${stands}，本项 ${here ?? '未定'}；${after}`;
}

/** Units of the clause without such a case. */
function Others({ task, cases, unitNames }: CasesProps) {
  const held = new Set(cases.map(({ unitId }) => unitId));
  const { responsible, cooperating } = caseUnitsOf(task);
  const names = (ids: readonly string[]): string => ids.map((id) => unitNames[id] ?? '').join('、');
  const others = responsible.filter((id) => !held.has(id));
  return (
    <div className="quiet">
      {others.length > 0 && `没有这一件的单位各开一件：${names(others)}。`}
      {cooperating.length > 0 && `并入的件一并列入配合单位：${names(cooperating)}。`}
    </div>
  );
}
