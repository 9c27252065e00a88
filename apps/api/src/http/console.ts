import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const served = /^\/(api|t|health|metrics)(\/|$)/;

/** Serves the built console; every other page address gets index.html, because the console routes by itself. */
export function serveConsole(app: NestExpressApplication, directory: string): void {
  const index = join(directory, 'index.html');
  // Vite names files under /assets by content, so that a browser may keep them for ever; index.html must stay fresh.
  app.useStaticAssets(join(directory, 'assets'), {
    prefix: '/assets',
    immutable: true,
    maxAge: '365d',
    fallthrough: false,
  });
  app.useStaticAssets(directory, { index: false, redirect: false, maxAge: '1h' });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = request.method === 'GET' && !served.test(request.path) && request.accepts('html') === 'html';
    if (!wantsPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(index)) return response.sendFile(index);
    response.status(503).type('html').send(NOT_BUILT);
  });
}

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>督办</title><p>界面文件尚未生成。请在程序目录运行 <code>npm run build</code>，然后刷新本页。</p></html>';
