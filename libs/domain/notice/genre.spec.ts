import { readFileSync } from 'node:fs';
import type { NoticeTask } from './notice.ts';
import { parseNotice } from './parse-notice.ts';

const load = (name: string) => parseNotice(readFileSync(`test/fixtures/notices/${name}.txt`, 'utf8'));

const shown = ({ ref, kind, units, deadlines, cadences }: NoticeTask): string =>
  [
    `${ref} ${kind}`,
    units.map(({ name, role }) => `${name}/${role}`).join(' '),
    [...deadlines.map((one) => one.date ?? one.kind), ...cadences.map(({ every, min }) => `${every}×${min}`)].join(' '),
  ].join(' | ');

/** Notices of other layouts than a numbered plan: what each orders, of whom and by when. */
test.each<[string, string[]]>([
  [
    'baishi-inspection-bulletin',
    [
      '三（一） task | 河湾镇人民政府/actor | 2026-04-30',
      '三（二） task | 松坪街道办事处/actor 区发改局/actor | 2026-04-15',
      '三（三） task | 青塘镇/actor | 2026-05-31 P15D×1',
      '三（四） task | 各镇（街道）/actor 各部门/actor | 2026-04-20 2026-04-25',
      '表1-1 task | 河湾镇人民政府/responsible | 2026-04-30',
      '表1-2 task | 松坪街道办事处/responsible | 2026-04-15',
      '表1-3 task | 青塘镇人民政府/responsible 区消防救援大队/responsible | relative relative',
    ],
  ],
  [
    'yunling-three-year-plan',
    [
      '二（一） task | 县应急局/lead 县工信局/responsible 县自然资源局/responsible | 2024-12-31 P1Y×1',
      '二（二） duty | 各行业主管部门/responsible 各乡镇/responsible | P3M×1 P6M×1',
      '二（三） task | 县自然资源局/responsible 县应急局/responsible | 2025-06-30 2026-06-30',
      '二（四） task | 县委编办/responsible 县人社局/responsible 县应急局/responsible 各乡镇/responsible | ',
      '三（一） task | 各乡镇/actor 各部门/actor | 2024-04-30 2024-04-30',
      '三（二） task |  | 2025-12-31',
      '三（三） task |  | 2026-12-31',
      '四（一） declaration |  | ',
      '四（二） duty | 县安委办/actor | P3M×1',
    ],
  ],
  [
    'jiangwan-statistics',
    [
      '1 duty | 各街道（镇）应急办/actor | recurring P1M×1',
      '2 duty | 区住建局/actor 区交通局/actor 区工信局/actor | recurring P3M×1',
      '3 task |  | ',
      '4 task | 各企业/actor | 2027-01-20',
      '5 task | 各街道（镇）/actor | 2026-07-05 2026-12-25',
      '二 task | 各单位/actor | 2026-02-15',
    ],
  ],
  [
    'qingping-self-check',
    [
      '二（1） declaration |  | P3M×1',
      '二（2） declaration |  | ',
      '二（3） declaration |  | P1M×1 P1Y×1',
      '二（4） declaration |  | ',
      '阶段一 task | 各企业/actor | 2026-03-10 2026-03-10',
      '阶段二 task | 各企业/actor | 2026-04-15',
      '阶段三 task | 园区安监办/actor 消防救援站/actor | 2026-04-25',
      '阶段四 task | 各企业/actor | 2026-04-30 2026-04-30',
      '（一） declaration | 各企业/actor | ',
      '（二） declaration |  | ',
    ],
  ],
  [
    'qingping-pasted-table',
    [
      '1 task | 应急管理局/lead 生态环境分局/cooperating 消防救援大队/cooperating | 2026-06-30',
      '2 task | 住建局/lead 燃气公司/cooperating | 2026-10-31',
      '3 duty | 应急管理局/lead 工会/cooperating | P3M×1',
      '4 task | 安委办/lead 各成员单位/cooperating | none',
    ],
  ],
])('%s', (name, tasks) => {
  expect(load(name).tasks.map(shown)).toEqual(tasks);
});
