import type { OpenOrder } from '../case/open-order.ts';
import { startClock } from '../case/clocks.ts';
import { newFacts } from '../case/new-facts.ts';
import { notify } from '../case/notify.ts';
import type { Step } from '../case/step.ts';
import { issuingBundle } from '../notification/bundle.ts';
import type { DutyFacts } from './duty-facts.ts';
import { firstPeriod } from './duty-period.ts';
import { ruleText } from './duty-rule.ts';
import { openedPeriod, openPeriod } from './duty-turns.ts';

/** The first step of a duty: issued to the unit that answers for it, its first window running; who else has to act is told as well. */
export function openDuty(order: OpenOrder, at: string): Step<DutyFacts> {
  const { duty: rule } = order;
  if (rule === null) throw new Error('a duty needs its rule; issuing refuses duties without one');
  const facts: DutyFacts = {
    ...newFacts(order, at),
    state: 'issued',
    stateBeforeDisowned: null,
    signedAt: null,
    rule,
    periods: [],
    acts: [],
    actsInAll: 0,
    disownReason: null,
  };
  const more = order.noticeId ? { bundle: issuingBundle(order.noticeId) } : {};
  const effects = [notify('issued', ['contact'], {}, more)];
  if (order.cooperatingUnitIds.length > 0) {
    effects.push(notify('copied_in', ['contact'], {}, { ...more, of: 'cooperating' }));
  }
  const received = startClock(facts, 'receipt', at);
  return {
    facts: openPeriod(received, openedPeriod(firstPeriod(rule), rule), at),
    events: [{ kind: 'opened', text: `下达周期性职责：${ruleText(rule)}` }],
    effects,
  };
}
