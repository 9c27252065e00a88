import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { hashSecret } from '../auth/secret.ts';
import { sharedLimiter } from '../throttle/shared-limiter.ts';
import type { UploadedPhoto } from './attachment.service.ts';

/** Five full acts an hour: more than a unit reports, far less than fills a disk. */
const PHOTOS_PER_HOUR = 45;
const MEGABYTES_PER_HOUR = 150;
const HOUR_SECONDS = 3600;

/** What one link code may upload within an hour, over all API processes. */
@Injectable()
export class UploadQuota {
  private readonly photos: RateLimiterPostgres;
  private readonly kilobytes: RateLimiterPostgres;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    const seconds = HOUR_SECONDS;
    this.photos = sharedLimiter(dataSource, { name: 'upload-photos', points: PHOTOS_PER_HOUR, seconds });
    this.kilobytes = sharedLimiter(dataSource, { name: 'upload-kb', points: MEGABYTES_PER_HOUR * 1024, seconds });
  }

  /** Counts the photos before they are looked at; what is refused (`upload_quota`) does not count. */
  async take(code: string, uploads: readonly UploadedPhoto[]): Promise<void> {
    if (uploads.length === 0) return;
    const key = hashSecret(code);
    const kilobytes = uploads.reduce((sum, { size }) => sum + Math.ceil(size / 1024), 0);
    await consume(this.photos, key, uploads.length);
    try {
      await consume(this.kilobytes, key, kilobytes);
    } catch (error) {
      await this.photos.reward(key, uploads.length);
      throw error;
    }
  }
}

async function consume(limiter: RateLimiterPostgres, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    await limiter.reward(key, points);
    throw exhausted(Math.max(1, Math.ceil(error.msBeforeNext / 60_000)));
  }
}

const exhausted = (minutes: number): Refusal =>
  new Refusal(
    'too_many',
    'upload_quota',
    `这个链接一小时内最多上传 ${PHOTOS_PER_HOUR} 张、共 ${MEGABYTES_PER_HOUR} MB 照片，这次提交会超出，没有提交。` +
      `可以先不带照片或少带几张提交，其余的过 ${minutes} 分钟再补报。`,
    [{ path: 'photos', message: '一小时内的上传量已满' }],
  );
