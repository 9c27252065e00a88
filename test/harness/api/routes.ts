import type { NestExpressApplication } from '@nestjs/platform-express';

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its parameters: `/api/v1/units/:id`. */
  path: string;
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every route the running API really serves, read from its router, so that none can be forgotten. */
export function routesOf(app: NestExpressApplication): Route[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route
      ? METHODS.filter((method) => route.methods[method.toLowerCase()]).map((method) => ({ method, path: route.path }))
      : [],
  );
}
