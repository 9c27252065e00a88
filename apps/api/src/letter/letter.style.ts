/**
 * The letter format of GB/T 9704-2012: 210×297 mm, text 156 mm wide, red double lines of 170 mm, body 16 pt on 29 pt.
 * On paper the sheet is a table whose empty head and foot, which browsers repeat on every page, are its margins: a
 * browser's own page margins would push the red line off the foot of the first page.
 */
export const LETTER_STYLE = `
@page{size:A4;margin:0}
*{box-sizing:border-box}
body{margin:0;background:#e9edf2;color:#000;font:16pt/29pt 仿宋_GB2312,FangSong,仿宋,STFangsong,"FandolFang R",serif}
.sheet{position:relative;width:210mm;min-height:297mm;margin:8mm auto;padding:30mm 26mm 35mm 28mm;background:#fff;overflow:hidden}
.mark{margin:0;color:#c00;text-align:center;font:400 30pt/1.2 方正小标宋简体,FZXiaoBiaoSong-B05S,"Noto Serif CJK SC",STZhongsong,SimSun,serif;letter-spacing:.12em}
.rule{width:170mm;margin:4mm 0 0 -8mm;height:1.6mm;border-top:.8mm solid #c00;border-bottom:.3mm solid #c00}
.foot{position:absolute;left:20mm;bottom:20mm;margin:0;border-top-width:.3mm;border-bottom-width:.8mm}
.number{margin:4mm 0 0;text-align:right}
.title{margin:58pt 0 29pt;text-align:center;font:400 22pt/32pt 方正小标宋简体,FZXiaoBiaoSong-B05S,"Noto Serif CJK SC",STZhongsong,SimSun,serif;text-wrap:balance}
p{margin:0;text-align:justify}
.text{text-indent:2em}
.sign{margin-top:29pt;padding-right:4em;text-align:right}
.date{padding-right:4em;text-align:right}
.annex{margin-top:12pt;font-size:11pt;line-height:16pt;break-inside:avoid}
.draft{position:absolute;top:105mm;left:0;width:100%;text-align:center;font-size:110pt;line-height:1;letter-spacing:.2em;color:rgba(90,90,90,.13);transform:rotate(-32deg)}
.note{max-width:210mm;margin:6mm auto 0;font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#333}
.sign,.date{break-before:avoid}
@media print{body{background:#fff}.note{display:none}.sheet{display:table;min-height:0;margin:0;padding:0;overflow:visible}
.above{display:table-header-group;break-inside:avoid}.above::before{content:"";display:block;height:37mm}
.below{display:table-footer-group;break-inside:avoid}.below::before{content:"";display:block;height:30mm}
.content{display:table-cell;padding:0 26mm 0 28mm}.mark{margin-top:-7mm}.foot{top:275mm;bottom:auto}}
@media screen and (max-width:800px){.sheet{width:auto;min-height:0;margin:0;padding:24px 18px 60px;font-size:18px;line-height:1.8}.rule{width:auto;margin-left:0}.mark{font-size:24px}.title{margin:28px 0 18px;font-size:22px;line-height:1.4}.sign,.date{padding-right:0}.foot{position:static;margin-top:40px}.annex{font-size:16px;line-height:1.7}.draft{font-size:72px;top:40%}.note{padding:0 18px}}
`;
