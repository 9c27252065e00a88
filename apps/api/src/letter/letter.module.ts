import { Module } from '@nestjs/common';
import { LetterController } from './letter.controller.ts';
import { LetterReader } from './letter.reader.ts';

@Module({ controllers: [LetterController], providers: [LetterReader] })
export class LetterModule {}
