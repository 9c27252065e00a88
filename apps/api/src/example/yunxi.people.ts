import type { PostRole } from '../../../../libs/domain/unit/post-role.ts';
import { TOWNSHIP } from './yunxi.units.ts';

interface ExamplePerson {
  name: string;
  phone: string | null;
  email: string | null;
  posts: { unit: string; role: PostRole }[];
}

// Contact and head of each unit; the numbers lie in 1380000xxxx, which the example keeps to itself.
const STAFF: readonly (readonly [unit: string, contact: string, head: string])[] = [
  ['镇安办', '周敏', '郑国安'],
  ['镇党政办', '林悦', '何书平'],
  ['镇财政所', '方晓', '丁立诚'],
  ['镇城建办', '彭飞', '谢建业'],
  ['镇农业农村办', '田禾', '苗春生'],
  ['镇市场监管所', '孔维', '秦正明'],
  ['镇派出所', '雷鸣', '高卫东'],
  ['镇消防救援站', '江涛', '石磊'],
  ['镇中心校', '文静', '师启明'],
  ['镇卫生院', '白洁', '康宁'],
  ['镇社会事务办', '安然', '祝福民'],
  ['镇综合执法队', '武强', '严峻'],
  ['柳湾村', '柳小燕', '柳大山'],
  ['石桥村', '桥志远', '石永固'],
  ['东河村', '河晓波', '东方亮'],
  ['青坪村', '青秀兰', '坪德厚'],
  ['北山社区', '山杏', '北望舒'],
  ['云溪化工有限公司', '化一凡', '云中岳'],
  ['宏达木业有限公司', '木子青', '宏图展'],
  ['金穗粮油有限公司', '金小米', '穗丰年'],
];

/** The one enterprise whose contact has no telephone: what cannot be sent by SMS goes by e-mail. */
const WITHOUT_PHONE = '金小米';

const staff = STAFF.flatMap(([unit, contact, head], index) => [
  person(contact, 1 + index, [{ unit, role: 'contact' }]),
  person(head, 51 + index, [{ unit, role: 'head' }]),
]);

/** Invented people; nobody of these names and numbers exists. */
export const YUNXI_PEOPLE: readonly ExamplePerson[] = [
  person('沈书记', 90, [{ unit: TOWNSHIP, role: 'head' }]),
  person('顾长河', 91, [{ unit: TOWNSHIP, role: 'leader_in_charge' }]),
  person('陆平', 92, [
    { unit: TOWNSHIP, role: 'contact' },
    { unit: TOWNSHIP, role: 'duty_desk' },
    { unit: '镇安办', role: 'duty_desk' },
  ]),
  ...staff,
];

function person(name: string, number: number, posts: ExamplePerson['posts']): ExamplePerson {
  const serial = String(number).padStart(4, '0');
  const phone = name === WITHOUT_PHONE ? null : `1380000${serial}`;
  return { name, phone, email: `renyuan${serial}@example.cn`, posts };
}
