import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { UnitWork } from '../../../../../libs/contracts/http/workbench.ts';
import { Chart } from '../../patterns/chart.tsx';
import type { ChartOption } from '../../patterns/chart.tsx';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { useNarrow } from '../../patterns/use-narrow.ts';
import { useTextSize } from '../../shell/text-size.ts';
import { ACCENT, SYSTEM_FONTS } from '../../theme.ts';

const TITLE = '各单位在办与逾期';
const SHOWN = 8;
const LATE_COLOUR = '#b42318';

/** Bars of the units with most late work; a click opens that unit's cases. */
export function LateByUnit({ units }: { units: readonly UnitWork[] }) {
  const { size } = useTextSize();
  const navigate = useNavigate();
  const shown = useMemo(() => units.slice(0, SHOWN), [units]);
  const narrow = useNarrow();
  const option = useMemo(() => barsOf(shown, size, narrow), [shown, size, narrow]);
  const openUnit = useCallback(
    (name: string) => {
      const unit = shown.find((each) => each.unitName === name);
      if (unit !== undefined)
        void navigate({ to: '/cases' as string, search: () => ({ kind: 'all', unitId: unit.unitId }) as never });
    },
    [shown, navigate],
  );
  if (shown.length === 0) {
    return (
      <Panel title={TITLE}>
        <EmptyState title="没有在办事项">
          文件下发后，这里按单位显示在办和逾期的件数，周期职责缺次的也算逾期。
        </EmptyState>
      </Panel>
    );
  }
  const more = units.length > SHOWN && (
    <Link to={'/cases' as string} search={() => ({ kind: 'all', phase: 'open' }) as never}>
      另有 {units.length - SHOWN} 个单位，见任务督办
    </Link>
  );
  const label = shown.map((unit) => `${unit.unitName}：逾期 ${unit.late} 件，在办 ${unit.open} 件`).join('；');
  return (
    <Panel title={TITLE} extra={more}>
      <Chart option={option} height={56 + shown.length * (size + 16)} label={label} onPick={openUnit} />
    </Panel>
  );
}

const textOf = (fontSize: number) => ({ fontSize, fontFamily: SYSTEM_FONTS, color: '#1f2733' });

function barsOf(units: readonly UnitWork[], fontSize: number, narrow: boolean): ChartOption {
  const text = textOf(fontSize);
  return {
    animation: false,
    grid: { left: 8, right: 7 * fontSize, top: 28, bottom: 4, containLabel: true },
    legend: { top: 0, right: 0, textStyle: text, itemHeight: 12, selectedMode: false },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, textStyle: text },
    xAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: narrow ? 1 : 5,
      axisLabel: { ...text, formatter: '{value} 件', hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      triggerEvent: true,
      data: units.map((unit) => unit.unitName),
      axisLabel: { ...text, width: (narrow ? 6 : 15) * fontSize, overflow: 'truncate' },
    },
    series: seriesOf(units, fontSize),
  };
}

function seriesOf(units: readonly UnitWork[], fontSize: number) {
  const bar = (name: string, color: string, countOf: (unit: UnitWork) => number) => ({
    type: 'bar' as const,
    name,
    stack: 'work',
    data: units.map(countOf),
    itemStyle: { color },
    cursor: 'pointer',
    barMaxWidth: fontSize + 4,
  });
  const totals = {
    show: true,
    position: 'right' as const,
    backgroundColor: '#fff',
    ...textOf(fontSize),
    formatter: ({ dataIndex }: { dataIndex: number }) => totalOf(units[dataIndex]),
  };
  return [
    bar('逾期', LATE_COLOUR, ({ late }) => late),
    { ...bar('未到期', ACCENT, ({ open, late }) => open - late), label: totals },
  ];
}

/** `43 件，逾期 2`, behind the bar, where the shortest one leaves room for it. */
function totalOf(unit: UnitWork | undefined): string {
  if (unit === undefined) return '';
  return unit.late === 0 ? `${unit.open} 件` : `${unit.open} 件，逾期 ${unit.late}`;
}
