/** A notice of an invented district: named units, an alias, blanks in a name, a collective, a cooperating unit, no date, a past date. */
export const SAMPLE = `云溪区安全生产委员会办公室文件

云安办〔2026〕12号

云溪区2026年冬季安全生产重点工作方案

各乡镇人民政府，区安委会各成员单位：

现将今冬明春重点工作安排如下。

一、主要任务

1.对全区加油站开展一次全面检查，2026年12月20日前完成。（责任单位：云溪区应急管理局）

2.组织校车驾驶人集中培训，2026年12月31日前完成。（牵头单位：区教体局，配合单位：云溪区应急管理局）

3.逐户排查出租屋用电隐患，建立台账，2026年12月10日前完成。（责任单位：各行政村）

4.更换老旧小区消防水带。（责任单位：区消防大队）

5.清理背街小巷的废弃线缆，2026年11月10日前完成。（责任单位：区教体局）

云溪区安全生产委员会办公室
2026年11月20日
`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
