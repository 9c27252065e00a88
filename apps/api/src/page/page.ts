import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { markup, Markup } from './markup.ts';

export interface PageParts {
  title: string;
  style: string;
  body: Markup;
  /** Tiny, optional; the page must work without it. */
  script?: string;
  /** Fetches the page again after so many seconds. */
  refreshSeconds?: number;
  /** The console may show it in a frame. */
  framed?: boolean;
}

/**
 * Answers with a page of our own: its one style and one script are named in the policy by their hash, nothing else may
 * run, nothing is fetched from elsewhere, no address leaks to another site, no search engine or cache keeps it.
 */
export function sendPage(response: Response, status: number, parts: PageParts): void {
  response
    .status(status)
    .set({
      'Content-Security-Policy': policyOf(parts),
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
    })
    .type('html')
    .send(documentOf(parts));
}

function policyOf({ style, script, framed }: PageParts): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    script === undefined ? "script-src 'none'" : `script-src ${hashOf(script)}`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ].join('; ');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function documentOf({ title, style, body, script, refreshSeconds }: PageParts): string {
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
${refreshSeconds !== undefined && markup`<meta http-equiv="refresh" content="${refreshSeconds}">`}
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
${script !== undefined && markup`<script>${new Markup(script)}</script>`}
</body>
</html>
`.text;
}
