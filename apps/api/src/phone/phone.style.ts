/** One column for a 360 px screen; 18 px and more at the usual text size and growing with the reader's, touch areas of at least 60 px, contrast above 4.5:1. */
export const PHONE_STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f2f4f7;color:#1a2230;font:1.125rem/1.6 "PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;overflow-wrap:anywhere}
header{background:#1b4b8f;color:#fff;padding:12px 16px}
header p{margin:0;font-size:1.125rem}
main{max-width:640px;margin:0 auto;padding:0 0 32px}
h1{font-size:1.375rem;line-height:1.4;margin:0 0 4px}
h2{font-size:1.125rem;margin:0 0 8px;color:#1b4b8f}
section{background:#fff;margin:0 0 10px;padding:14px 16px;border-bottom:1px solid #dde3ea}
p{margin:0 0 8px}
p:last-child{margin-bottom:0}
.quiet{color:#4a5565}
.under{margin-top:10px}
.whole{white-space:nowrap}
.due{font-size:1.875rem;line-height:1.3;font-weight:700;margin:0}
.late{color:#b42318}
.soon{color:#8a5300}
.hard{color:#8a5300}
.impossible{color:#b42318}
.met{color:#1b6e3c}
.paused{color:#5b3a8e}
.state{display:inline-block;border:1px solid #1b4b8f;color:#1b4b8f;border-radius:4px;padding:0 8px;margin:0 0 6px}
.button{display:flex;align-items:center;justify-content:center;width:100%;min-height:60px;margin:0 0 12px;padding:8px 12px;border:2px solid #1b4b8f;border-radius:8px;background:#fff;color:#1b4b8f;font:inherit;font-size:1.375rem;font-weight:600;text-decoration:none;text-align:center}
.button.first{background:#1b4b8f;color:#fff}
.button.small{font-size:1.125rem;font-weight:400;border-width:1px;border-color:#6b7686;color:#1a2230;margin-bottom:0}
.button.small+.button.small{margin-top:12px}
.button[disabled]{opacity:.65}
a{color:#1b4b8f}
.link{display:flex;align-items:center;min-height:48px}
blockquote{margin:0 0 8px;padding:4px 0 4px 12px;border-left:4px solid #c3d5ef}
label{display:block;font-weight:600;margin:0 0 6px}
.hint{font-weight:400;color:#4a5565;margin:0 0 8px}
textarea,select,input[type=date],input[type=file]{width:100%;font:inherit;font-size:1.125rem;padding:12px;border:1px solid #6b7686;border-radius:8px;background:#fff;color:inherit;margin:0 0 16px;min-height:60px}
textarea{min-height:150px}
fieldset{border:0;margin:0 0 16px;padding:0}
legend{font-weight:600;padding:0;margin:0 0 6px}
.choice{display:flex;align-items:center;gap:12px;min-height:60px;padding:10px 12px;border:1px solid #6b7686;border-radius:8px;font-weight:400}
.choice input{flex:none;width:24px;height:24px;margin:0}
.choice:has(:checked){border-color:#1b4b8f;background:#eef4fc}
:focus-visible{outline:3px solid #e08a00;outline-offset:2px}
.alert{border-left:6px solid #b42318;background:#fdecea}
.note{border-left:6px solid #8a5300;background:#fff4dd}
.good{border-left:6px solid #1b6e3c;background:#e8f5ec}
details.why{margin:8px 0 0;border-top:1px solid #e6eaf0}
details.why summary{min-height:60px;padding:14px 0;color:#1b4b8f;cursor:pointer}
details.why[open] summary{font-weight:600}
ol,details.why ul{list-style:none;margin:0;padding:0}
li{padding:8px 0;border-top:1px solid #e6eaf0}
li:first-child{border-top:0;padding-top:0}
time{display:block;color:#4a5565}
.number{font-size:1.5rem;font-weight:700;letter-spacing:.02em}
.photos{display:grid;grid-template-columns:repeat(3,1fr);gap:8px}
.photos img{width:100%;height:100px;object-fit:cover;border-radius:4px}
footer{padding:8px 16px;color:#4a5565}
`;
