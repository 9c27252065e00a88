import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import {
  previewQuery,
  type PreviewQuery,
  type RuleDetail,
  type RulePreview,
  type RuleSummary,
} from '../../../../libs/contracts/http/policy.ts';
import { RuleReader } from './rule.reader.ts';

const ruleId = z.string().regex(/^[a-z0-9-]{1,80}$/, '规则编号只含小写字母、数字和连字符');

/** The rules of every procedure, also of those whose cases no program runs. */
@Controller('api/v1/policies/rules')
export class RuleController {
  constructor(@Inject(RuleReader) private readonly rules: RuleReader) {}

  @Get()
  list(): Page<RuleSummary> {
    const items = this.rules.list();
    return { items, nextCursor: null, total: items.length };
  }

  @Get(':id')
  detail(@Param('id', { schema: ruleId }) id: string): RuleDetail {
    return this.rules.detail(id);
  }

  @Get(':id/preview')
  preview(
    @Param('id', { schema: ruleId }) id: string,
    @Query({ schema: previewQuery }) query: PreviewQuery,
  ): Promise<RulePreview> {
    return this.rules.preview(id, query);
  }
}
