import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DeadContact } from '../../../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import type { DutyCounts, Workbench } from '../../../../../libs/contracts/http/workbench.ts';
import type { AccountRole } from '../../../../../libs/domain/access/account-role.ts';
import { api } from '../../api/client.ts';
import { LAMP_LOOKS } from '../../patterns/lamp.ts';
import { DUTY_LOOKS } from '../duty/duty-look.ts';
import { DEAD_CONTACTS_PAGE, DEAD_CONTACTS_PATH } from '../notification/paths.ts';

/** What stands still until a person decides, and how much there is in all. */
export function Waiting({ work, role }: { work: Workbench; role: AccountRole }) {
  return (
    <ul className="waiting">
      {role !== 'unit' && <Decisions work={work} />}
      {(role === 'administrator' || role === 'safety_office') && <DeadContacts />}
      <Duties work={work} />
      <li>
        <Link to={'/cases' as string} search={() => ({ kind: 'all', phase: 'open' }) as never}>
          在办事项
        </Link>
        <strong className="tabular">{work.openTotal} 件</strong>
      </li>
      {work.paused > 0 && (
        <li>
          <Link to={'/cases' as string} search={() => ({ lamp: 'paused' }) as never}>
            其中 {LAMP_LOOKS.paused.shape} {LAMP_LOOKS.paused.word}
          </Link>
          <strong className="tabular">{work.paused} 件</strong>
        </li>
      )}
      <li>
        <Link to={'/cases' as string} search={() => ({ kind: 'all', phase: 'done' }) as never}>
          已办结
        </Link>
        <strong className="tabular">{work.doneTotal} 件</strong>
      </li>
      {work.withdrawnTotal > 0 && (
        <li>
          <Link to={'/cases' as string} search={() => ({ kind: 'all', state: 'withdrawn' }) as never}>
            已撤回
          </Link>
          <strong className="tabular">{work.withdrawnTotal} 件</strong>
        </li>
      )}
    </ul>
  );
}

const DUTY_LINES = [
  { name: 'arrears', search: { arrears: 'open' } },
  { name: 'impossible', search: { pace: 'impossible' } },
  { name: 'hard', search: { pace: 'hard' } },
] as const satisfies readonly { name: keyof DutyCounts; search: object }[];

/** Periodic duties that want a look; nothing while all are on course. */
function Duties({ work: { duties } }: { work: Workbench }) {
  return DUTY_LINES.filter(({ name }) => duties[name] > 0).map(({ name, search }) => {
    const { shape, word, colour } = DUTY_LOOKS[name];
    return (
      <li key={name}>
        <Link to={'/duties' as string} search={() => search as never}>
          周期职责{' '}
          <span style={{ color: colour, whiteSpace: 'nowrap' }}>
            <span aria-hidden="true">{shape}</span> {word}
          </span>
        </Link>
        <strong className="tabular">{duties[name]} 件</strong>
      </li>
    );
  });
}

function Decisions({ work }: { work: Workbench }) {
  return (
    <>
      <li>
        <Link to={'/letters/waiting' as string}>待签发函件</Link>
        <strong className="tabular">{work.waitingLetters} 件</strong>
      </li>
      <li>
        <Link to={'/cases' as string} search={() => ({ proposal: 'open' }) as never}>
          约谈建议待定
        </Link>
        <strong className="tabular">{work.proposals} 件</strong>
      </li>
      {work.noReceipt > 0 && (
        <li>
          <Link to={'/notifications' as string} search={() => ({ state: 'no_receipt', phase: 'open' }) as never}>
            短信回执未到
          </Link>
          <strong className="tabular">{work.noReceipt} 条</strong>
        </li>
      )}
    </>
  );
}

/** Nothing while everybody can be reached. */
function DeadContacts() {
  const dead = useQuery({
    queryKey: [DEAD_CONTACTS_PATH],
    queryFn: ({ signal }) => api.get<Page<DeadContact>>(DEAD_CONTACTS_PATH, signal),
    refetchInterval: 60_000,
  });
  const total = dead.data?.total ?? 0;
  if (total === 0) return null;
  return (
    <li>
      <Link to={DEAD_CONTACTS_PAGE as string}>失效联系方式</Link>
      <strong className="tabular">{total} 个</strong>
    </li>
  );
}
