import { LAMP_LOOKS, type Lamp } from './lamp.ts';
import { LookTag } from './look-tag.tsx';

/** `● 逾期`, `▲ 临期`, `■ 正常`, `◆ 暂停`, `○ 已结`. */
export function LampTag({ lamp }: { lamp: Lamp }) {
  return <LookTag look={LAMP_LOOKS[lamp]} />;
}
