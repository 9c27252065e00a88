/** How a case stands: past its date, close to it, in time, its term standing still, or finished. */
export const LAMPS = ['late', 'soon', 'normal', 'paused', 'closed'] as const;
export type Lamp = (typeof LAMPS)[number];

/** A state as people see it. */
export interface Look {
  word: string;
  shape: string;
  colour: string;
  ground: string;
}

/** A lamp is word, shape and colour together: colour alone is no signal, and the risk colours 红橙黄蓝 mean something else. */
export const LAMP_LOOKS: Readonly<Record<Lamp, Look>> = {
  late: { word: '逾期', shape: '●', colour: '#b42318', ground: '#fdecea' },
  soon: { word: '临期', shape: '▲', colour: '#8a5300', ground: '#fff4dd' },
  normal: { word: '正常', shape: '■', colour: '#1b6e3c', ground: '#e8f5ec' },
  paused: { word: '暂停', shape: '◆', colour: '#5b3a8e', ground: '#f1ecf9' },
  closed: { word: '已结', shape: '○', colour: '#535d6b', ground: '#f0f2f5' },
};
