// LibreOffice and poppler as the eyes of this suite: what they can't open or show, an office can't either.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const needed = ['soffice', 'pdfinfo', 'pdftotext', 'pdftoppm'];
const shots = resolve('out/shots/documents');

/** Fails, rather than skips, where the programs are missing: a suite that did not look has not passed. */
export function requireOffice(): void {
  const missing = needed.filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    throw new Error(
      `缺少 ${missing.join('、')}。请先安装 LibreOffice 和 poppler：apt-get install libreoffice poppler-utils` +
        ` / ${missing.join(', ')} not found. Install LibreOffice and poppler first: apt-get install libreoffice poppler-utils`,
    );
  }
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, [program === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    return true; // it is there: some poppler programs end -v with an error
  }
}

/** A folder for one test file, with a LibreOffice profile of its own so that runs do not meet. */
export class Office {
  readonly folder = mkdtempSync(join(tmpdir(), 'luodi-documents-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Converts a file and gives the paths of what came out: one, or one per sheet for CSV. */
  convert(file: string, format: string, input: readonly string[] = []): string[] {
    const out = mkdtempSync(join(this.folder, 'out-'));
    const profile = `-env:UserInstallation=file://${join(this.folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', ...input, '--convert-to', format, '--outdir', out, file],
      { stdio: 'pipe', timeout: 170_000 },
    );
    return readdirSync(out)
      .toSorted()
      .map((name) => join(out, name));
  }

  /** The file as PDF; its pages also go to out/shots/documents, to be looked at. */
  pdf(file: string): Pdf {
    const [pdf = ''] = this.convert(file, 'pdf');
    mkdirSync(shots, { recursive: true });
    const name = basename(file);
    for (const old of readdirSync(shots)) if (old.startsWith(`${name}-`)) rmSync(join(shots, old));
    execFileSync('pdftoppm', ['-r', '80', '-png', pdf, join(shots, name)], { stdio: 'pipe' });
    copyFileSync(file, join(shots, name));
    return new Pdf(pdf);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export type Word = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
};

export class Pdf {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  get pages(): number {
    return Number(/Pages:\s+(\d+)/.exec(this.#info())?.[1]);
  }

  /** Width and height of every page, in points. */
  get sizes(): [number, number][] {
    return [...this.#info().matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]);
  }

  text(page: number): string {
    return execFileSync('pdftotext', ['-f', `${page}`, '-l', `${page}`, '-layout', this.#path, '-'], {
      encoding: 'utf8',
    });
  }

  words(page: number): Word[] {
    const xml = execFileSync('pdftotext', ['-f', `${page}`, '-l', `${page}`, '-bbox', this.#path, '-'], {
      encoding: 'utf8',
    });
    return [
      ...xml.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g),
    ].map(([, left, top, right, text = '']) => ({
      text,
      left: Number(left),
      right: Number(right),
      top: Number(top),
    }));
  }

  #info(): string {
    return execFileSync('pdfinfo', ['-f', '1', '-l', '9999', this.#path], { encoding: 'utf8' });
  }
}
