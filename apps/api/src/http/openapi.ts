import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

/** OpenAPI 3.1 at /api/openapi.json and a page at /api/docs; request schemas are the very zod schemas that validate. */
export function describeApi(app: NestExpressApplication): void {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('督办 API')
    .setDescription('错误一律为 application/problem+json：code 稳定不变，detail 为中文说明，places 指出位置。')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'API 令牌，以 dbt_ 开头' })
    .addCookieAuth('duban_session')
    .build();
  const document = () =>
    SwaggerModule.createDocument(app, description, {
      standardSchemaConverter: (schema, { schemaType }) =>
        schema instanceof z.ZodType
          ? { schema: z.toJSONSchema(schema, { target: 'draft-2020-12', io: schemaType, unrepresentable: 'any' }) }
          : undefined,
    });
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: '督办 API' });
}
