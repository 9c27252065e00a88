import { markup } from './markup.ts';

test('whatever is put into a page is text, unless it was made by the page itself', () => {
  const name = `<script>alert("1")</script>'&`;
  expect(markup`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;</p>',
  );
  const items = [markup`<li>${1}</li>`, null, false, markup`<li>二</li>`];
  expect(markup`<ul>${items}</ul>`.text).toBe('<ul><li>1</li><li>二</li></ul>');
});
