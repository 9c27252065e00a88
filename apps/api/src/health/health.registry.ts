import { Injectable, Logger } from '@nestjs/common';

/** How badly a missing part hurts: without a required one nothing works; without another the API still accepts and stores. */
type Need = 'required' | 'helpful';

export interface HealthCheck {
  name: string;
  need: Need;
  /** What is missing and what to do, in Chinese; null when all is well. Must answer within two seconds. */
  missing(): Promise<string | null>;
}

export interface HealthFinding {
  name: string;
  need: Need;
  missing: string;
}

/** Something to know in good time that takes nothing from what works: the probe's verdict does not depend on it. */
export interface HealthLamp {
  lamp: 'green' | 'yellow' | 'red';
  text: string;
}

export interface HealthNote extends HealthLamp {
  name: string;
}

const LIMIT_MS = 2000;

/** What the readiness probe asks; modules register their parts here. */
@Injectable()
export class HealthRegistry {
  private readonly logger = new Logger('Health');
  private readonly checks = new Map<string, HealthCheck>();
  private readonly lamps = new Map<string, () => Promise<HealthLamp>>();

  register(check: HealthCheck): void {
    this.checks.set(check.name, check);
  }

  registerLamp(name: string, look: () => Promise<HealthLamp>): void {
    this.lamps.set(name, look);
  }

  /** The lamps that are not green or give no answer; one that cannot be read stands among the findings by its cause. */
  async notes(): Promise<HealthNote[]> {
    const notes = await Promise.all([...this.lamps].map(([name, look]) => this.note(name, look)));
    return notes.filter((note) => note !== null);
  }

  private async note(name: string, look: () => Promise<HealthLamp>): Promise<HealthNote | null> {
    try {
      const { lamp, text } = await inTime<HealthLamp>(look(), () => ({ lamp: 'yellow', text: late(name) }));
      return lamp === 'green' ? null : { name, lamp, text };
    } catch (error) {
      this.logger.warn({ err: error, lamp: name }, 'health lamp failed');
      return null;
    }
  }

  async findings(): Promise<HealthFinding[]> {
    const answers = await Promise.all([...this.checks.values()].map((check) => this.ask(check)));
    return answers.filter((finding) => finding !== null);
  }

  private async ask(check: HealthCheck): Promise<HealthFinding | null> {
    const { name, need } = check;
    const missing = await inTime<string | null>(check.missing(), () => late(name)).catch((error: unknown) => {
      this.logger.warn({ err: error, check: name }, 'health check failed');
      return `${name}没有应答`;
    });
    return missing === null ? null : { name, need, missing };
  }
}

const late = (name: string): string => `${name}在 ${LIMIT_MS / 1000} 秒内没有应答`;

/** The answer, or what stands for it when there is none in time. */
async function inTime<T>(answer: Promise<T>, instead: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead()), LIMIT_MS);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}
