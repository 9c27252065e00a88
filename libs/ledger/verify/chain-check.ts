import { EMPTY_HEAD, hashOf, type Head, type Link } from '../link.ts';
import { finding, placeOf, type Finding } from './finding.ts';

/** Follows one stream from its first entry: every hash, every link to the entry before, no place left out. */
export class ChainCheck {
  #last: Head & { recomputed: string } = { ...EMPTY_HEAD, recomputed: EMPTY_HEAD.hash };

  constructor(private readonly stream: string) {}

  /** The last entry seen, as it is stored. */
  get head(): Head {
    return { seq: this.#last.seq, hash: this.#last.hash };
  }

  check(link: Link): Finding[] {
    const found: Finding[] = [];
    const last = this.#last;
    const recomputed = hashOf(link);
    const gap = link.seq !== last.seq + 1;
    if (gap) found.push(this.#missing(last.seq + 1, link.seq - 1));
    if (recomputed !== link.hash) found.push(this.#changed(link));
    // A changed predecessor is named once, at its own place, and not again at its successor.
    else if (!gap && link.prevHash !== last.hash && link.prevHash !== last.recomputed) found.push(this.#broken(link));
    this.#last = { seq: link.seq, hash: link.hash, recomputed };
    return found;
  }

  /** Compares with the head that is kept outside the entries. */
  end(head: Head | null, subject: string): Finding[] {
    const { seq, hash, recomputed } = this.#last;
    const place = placeOf(this.stream, seq);
    if (head === null) {
      return [finding('head_missing', this.stream, seq, subject, `${place}之后没有链头记录：案卷或链头行被删除。`)];
    }
    if (head.seq > seq) {
      const message = `${placeOf(this.stream, null)} 的链头在第${head.seq}条，但只找到第${seq}条：末尾缺少${head.seq - seq}条。`;
      return [finding('tail_missing', this.stream, seq + 1, subject, message)];
    }
    if (head.seq < seq || (head.hash !== hash && head.hash !== recomputed)) {
      const message = `${place}与链头（第${head.seq}条）不一致：链头或条目被改写。`;
      return [finding('head_differs', this.stream, seq, subject, message)];
    }
    return [];
  }

  #missing(from: number, to: number): Finding {
    const range = from >= to ? `第${from}条` : `第${from}至${to}条`;
    const message = `${placeOf(this.stream, null)} 缺少${range}：条目被删除或改号。`;
    return finding('entry_missing', this.stream, from, this.stream, message);
  }

  #changed(link: Link): Finding {
    const message = `${placeOf(this.stream, link.seq)}的内容与其哈希不符：该条写入后被改动。`;
    return finding('entry_changed', this.stream, link.seq, this.stream, message);
  }

  #broken(link: Link): Finding {
    const message = `${placeOf(this.stream, link.seq)}没有接在前一条之后：此处的链被重新计算过。`;
    return finding('chain_broken', this.stream, link.seq, this.stream, message);
  }
}
