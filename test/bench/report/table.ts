import Table from 'cli-table3';
import type { Report } from './report.ts';

const shown = (value: number | null): string => {
  if (value === null) return '';
  if (!Number.isFinite(value)) return '—';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);
};

/** The report for people: aims with their ratios first. */
export function tablesOf(report: Report): string {
  const aims = new Table({
    head: ['目标', '倍数', '要求', '达到', '本系统', '基准', '单位'],
    style: { head: [], border: [] },
  });
  for (const { title, ratio, aim, met, product, bare, unit } of report.aims) {
    aims.push([title, shown(ratio), aim, met ? '是' : '否', shown(product), shown(bare), unit]);
  }
  const figures = new Table({ head: ['其他数据', '本系统', '基准'], style: { head: [], border: [] } });
  for (const { title, product, bare } of report.figures) figures.push([title, shown(product), shown(bare)]);
  const lines = [`${report.cases} 件；基准为手写的最小流程，同一次运行、同样的引擎设置，各用各的进程和数据库。`];
  lines.push(aims.toString(), figures.toString());
  if (report.disturbed.length > 0) {
    lines.push(`测量时其他程序占用本机（以下环节的速度不可信，倍数仅供参考）：${report.disturbed.join('；')}`);
  }
  return `${lines.join('\n')}\n`;
}
