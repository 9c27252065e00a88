import type { UnitKind } from '../../../../libs/domain/unit/unit-kind.ts';

export const TOWNSHIP = '云溪镇人民政府';

interface ExampleUnit {
  name: string;
  kind: UnitKind;
  aliases: string[];
  /** Units of a collective. */
  members?: string[];
  isOffice?: boolean;
}

/** An invented township; every unit but the township itself stands directly below it. */
export const YUNXI_UNITS: readonly ExampleUnit[] = [
  { name: TOWNSHIP, kind: 'township', aliases: ['云溪镇', '镇政府', '云溪镇政府'] },
  { name: '镇安办', kind: 'department', aliases: ['镇安委办', '镇应急办', '镇应急管理办公室', '安办'], isOffice: true },
  { name: '镇党政办', kind: 'department', aliases: ['党政办', '镇党政综合办'] },
  { name: '镇财政所', kind: 'department', aliases: ['财政所'] },
  { name: '镇城建办', kind: 'department', aliases: ['城建办', '镇村镇建设办'] },
  { name: '镇农业农村办', kind: 'department', aliases: ['农业农村办', '镇农办'] },
  { name: '镇市场监管所', kind: 'department', aliases: ['市场监管所', '镇市监所'] },
  { name: '镇派出所', kind: 'department', aliases: ['派出所', '云溪派出所'] },
  { name: '镇消防救援站', kind: 'department', aliases: ['消防救援站', '镇消防站', '镇专职消防队'] },
  { name: '镇中心校', kind: 'department', aliases: ['中心校', '云溪中心小学'] },
  { name: '镇卫生院', kind: 'department', aliases: ['卫生院', '云溪卫生院'] },
  { name: '镇社会事务办', kind: 'department', aliases: ['社会事务办', '镇民政所'] },
  { name: '镇综合执法队', kind: 'department', aliases: ['综合执法队', '镇综合行政执法队'] },
  { name: '柳湾村', kind: 'village', aliases: ['柳湾村委会', '柳湾村民委员会'] },
  { name: '石桥村', kind: 'village', aliases: ['石桥村委会'] },
  { name: '东河村', kind: 'village', aliases: ['东河村委会'] },
  { name: '青坪村', kind: 'village', aliases: ['青坪村委会'] },
  { name: '北山社区', kind: 'village', aliases: ['北山社区居委会', '北山居委会'] },
  { name: '云溪化工有限公司', kind: 'enterprise', aliases: ['云溪化工'] },
  { name: '宏达木业有限公司', kind: 'enterprise', aliases: ['宏达木业'] },
  { name: '金穗粮油有限公司', kind: 'enterprise', aliases: ['金穗粮油'] },
  {
    name: '各村（社区）',
    kind: 'collective',
    aliases: ['各村', '各村社区', '各村居', '各村、社区'],
    members: ['柳湾村', '石桥村', '东河村', '青坪村', '北山社区'],
  },
];
