import { markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import { phonePage, type OfficeContact } from './phone-frame.ts';

/** The same words whether a code never was, is mistyped or has died: nobody learns which codes existed. */
export function deadLinkPage(office: OfficeContact): PageParts {
  const content = markup`<section class="note">
<h1>这个链接现在不能办理</h1>
<p>可能是下面的原因：</p>
<ol>
<li>事项已经办结、结束或撤回，不必再办理。</li>
<li>事项已改由其他单位办理。</li>
<li>链接不完整。请回到短信或邮件里，重新点开完整的链接。</li>
</ol>
</section>
<section>
<h2>怎么办</h2>
<p>请先看最近一条短信或邮件里的新链接；仍打不开，请与安办联系，由安办重新发送。</p>
</section>`;
  return phonePage('链接不能办理', office, content);
}

export function tooManyGuessesPage(office: OfficeContact, minutes: number): PageParts {
  const content = markup`<section class="alert">
<h1>操作过于频繁</h1>
<p>这个网络地址打开了太多无效的链接，请过 ${minutes} 分钟再试，或换用手机流量打开。</p>
</section>`;
  return phonePage('操作过于频繁', office, content);
}

/** A fault of the program: what was typed is lost to it, so say so plainly. */
export function faultPage(office: OfficeContact): PageParts {
  const content = markup`<section class="alert">
<h1>系统出错，这次没有提交成功</h1>
<p>请稍后回到短信里的链接重试。急事请直接打电话。</p>
</section>`;
  return phonePage('系统出错', office, content);
}
