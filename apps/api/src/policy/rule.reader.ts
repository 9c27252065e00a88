import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { Config } from '../../../../libs/config/config.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import { readCatalogue, type CatalogueEntry } from '../../../../libs/config/policy/catalogue.ts';
import type { PreviewQuery, RuleDetail, RulePreview, RuleSummary } from '../../../../libs/contracts/http/policy.ts';
import { instantFrom } from '../../../../libs/domain/calendar/office-day.ts';
import { previewPolicy } from '../../../../libs/domain/policy/preview.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

/** The rules of every procedure as the files give them, read once at the start: a changed file is a new start. */
@Injectable()
export class RuleReader {
  private readonly entries: readonly CatalogueEntry[];

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(OfficeCalendar) private readonly calendar: OfficeCalendar,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {
    const { entries, refusals } = readCatalogue(config.policyDir);
    if (refusals[0] !== undefined) throw refusals[0];
    this.entries = entries;
  }

  list(): RuleSummary[] {
    return this.entries.map(({ procedure: { id, version, kind, title, jurisdiction }, policy, base }) => ({
      id,
      version,
      kind,
      title,
      jurisdiction,
      offered: policy !== null,
      baseId: base?.id ?? null,
    }));
  }

  detail(id: string): RuleDetail {
    const { procedure, base, differences, warnings } = this.entry(id);
    return {
      policy: procedure,
      base: base === null ? null : { ...base, title: this.entry(base.id).procedure.title },
      differences,
      warnings: warnings.map(({ detail }) => detail),
    };
  }

  /** Refuses `instant_invalid` and `date_invalid`, which name what they expected. */
  async preview(id: string, query: PreviewQuery): Promise<RulePreview> {
    const { procedure } = this.entry(id);
    const now = await this.clock.now(this.dataSource.manager);
    const start = query.start === undefined ? now.toISOString() : instantFrom(query.start);
    const moment = { start, stated: query.stated ?? null, owed: query.owed };
    return { start, clocks: previewPolicy(procedure, moment, this.calendar.table) };
  }

  private entry(id: string): CatalogueEntry {
    const found = this.entries.find(({ procedure }) => procedure.id === id);
    if (found === undefined)
      throw new Refusal('not_found', 'policy_unknown', `没有编号为“${id}”的规则，请从列表中选择。`);
    return found;
  }
}
