import { BarChart } from 'echarts/charts';
import type { BarSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

export interface ChartProps {
  option: ChartOption;
  /** Pixels. */
  height: number;
  /** What the chart says, for those who cannot see it. */
  label: string;
  /** Name of the bar or axis label that was clicked. */
  onPick?: (name: string) => void;
}

/** A chart that fills its width and follows it. */
export function Chart({ option, height, label, onPick }: ChartProps) {
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ground.current === null) return undefined;
    const chart = init(ground.current, null, { renderer: 'svg' });
    chart.setOption(option);
    chart.on('click', (event) => {
      const axisLabel: unknown = event.value;
      onPick?.(event.componentType === 'yAxis' && typeof axisLabel === 'string' ? axisLabel : event.name);
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(ground.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, onPick]);
  return <div ref={ground} role="img" aria-label={label} style={{ height }} />;
}
