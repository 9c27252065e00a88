import {
  PERSON_COLUMNS,
  PERSON_SHEET,
  UNIT_COLUMNS,
  UNIT_SHEET,
} from '../../../../../libs/domain/unit/import/unit-columns.ts';
import { POST_ROLE_NAMES } from '../../../../../libs/domain/unit/post-role.ts';
import { UNIT_KIND_NAMES } from '../../../../../libs/domain/unit/unit-kind.ts';
import type { SheetLayout } from '../../../../../libs/intake/sheet/sheet.ts';

/** The empty workbook for units and people, with its instructions on a sheet of their own. */
export const IMPORT_TEMPLATE: readonly SheetLayout[] = [
  {
    name: UNIT_SHEET,
    columns: [
      { heading: UNIT_COLUMNS.name, width: 24, required: true },
      { heading: UNIT_COLUMNS.kind, width: 14, required: true, choices: Object.values(UNIT_KIND_NAMES) },
      { heading: UNIT_COLUMNS.parent, width: 24 },
      { heading: UNIT_COLUMNS.aliases, width: 30 },
      { heading: UNIT_COLUMNS.members, width: 36 },
      { heading: UNIT_COLUMNS.isOffice, width: 10, choices: ['是', '否'] },
    ],
    rows: [],
  },
  {
    name: PERSON_SHEET,
    columns: [
      { heading: PERSON_COLUMNS.name, width: 12, required: true },
      { heading: PERSON_COLUMNS.phone, width: 18 },
      { heading: PERSON_COLUMNS.email, width: 26 },
      { heading: PERSON_COLUMNS.unit, width: 24, required: true },
      { heading: PERSON_COLUMNS.role, width: 14, required: true, choices: Object.values(POST_ROLE_NAMES) },
    ],
    rows: [],
  },
  {
    name: '填写说明',
    columns: [
      { heading: '栏目', width: 20 },
      { heading: '怎么填', width: 70 },
      { heading: '例子', width: 36 },
    ],
    rows: [
      ['总则', '在“单位”“人员”两张表里从第 2 行开始填写，不要改动第 1 行和表名；带 * 的必填。', ''],
      ['总则', '系统先核对全部行：有一处不对就一行也不导入，并指出每一处怎么改。', ''],
      [`${UNIT_SHEET}·${UNIT_COLUMNS.name}`, '文件里使用的规范名称，不能重复。', '柳湾村'],
      [`${UNIT_SHEET}·${UNIT_COLUMNS.kind}`, '从列表中选择。“集合名称”指“各村”这样的统称。', '村（社区）'],
      [
        `${UNIT_SHEET}·${UNIT_COLUMNS.parent}`,
        '上级单位的名称，可在本表任意一行，也可以是系统里已有的单位；最上级留空。',
        '云溪镇人民政府',
      ],
      [
        `${UNIT_SHEET}·${UNIT_COLUMNS.aliases}`,
        '文件里的其他叫法，多个用“、”分隔；一个叫法只能属于一个单位。',
        '柳湾、柳湾村委会',
      ],
      [`${UNIT_SHEET}·${UNIT_COLUMNS.members}`, '只有“集合名称”填写：它代表哪些单位，用“、”分隔。', '柳湾村、石桥村'],
      [`${UNIT_SHEET}·${UNIT_COLUMNS.isOffice}`, '使用本系统的安办填“是”，全表只能有一个；其他留空。', '是'],
      [
        `${PERSON_SHEET}·${PERSON_COLUMNS.phone}`,
        '11 位手机号，或带区号的固定电话；固定电话收不到短信。手机和邮箱至少填一项。',
        '13800000001',
      ],
      [
        `${PERSON_SHEET}·${PERSON_COLUMNS.role}`,
        '从列表中选择。一个人有几个职务就填几行，姓名和手机写得一样。',
        '经办人',
      ],
    ],
  },
];
